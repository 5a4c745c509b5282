import { testChargePoint } from '#plugfest/1.2';
import { changeNeedNotBeTold, Unavailable } from '../states/charge-point.ts';

export default testChargePoint('TC12_022_1_CS', 'Change Availability - Connector', {
  purpose: 'A connector that is taken out of service allows no charging until it is put back.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §5.1', '1.2 §5.5', '1.2 §6.6', '1.2 §6.5'],
  reading: `${changeNeedNotBeTold} One that allows no charging is not able to start a transaction (1.2 §5.1, 1.2 §5.5).`,
  before: { state: Unavailable },

  async scenario({ centralSystem, configured: { connectorId, validIdTag } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.2 §5.1', '1.2 §5.5');
    await centralSystem
      .sends(3, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.2 §5.1');
  },
});
