import { is, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';

export default testChargePoint('TC_026_CS', 'Remote Start Charging Session – Rejected', {
  purpose: 'While a transaction runs on a connector the Charge Point rejects a remote start for it.',
  profile: 'Core',
  requirements: ['1.6 §5.11', '1.6 §7.39'],
  before: { configuration: { LocalPreAuthorize: is(false) }, state: Charging },

  async scenario({ centralSystem, configured: { connectorId, validIdTag } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Rejected' });
  },
});
