import { testChargePoint } from '#plugfest/1.5';
import { Unavailable, unavailableAtOnce } from '../states/charge-point.ts';

export default testChargePoint('TC15_022_1_CS', 'Change Availability - Connector', {
  purpose: 'A connector that is taken out of service allows no charging until it is put back.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §5.2', '1.5 §5.9', '1.5 §6.7', '1.5 §6.8'],
  reading: `${unavailableAtOnce} One that allows no charging is not able to start a transaction (1.5 §5.2, §5.9).`,
  before: { state: Unavailable },

  async scenario({ centralSystem, configured: { connectorId, validIdTag } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.5 §5.2', '1.5 §5.9');
    await centralSystem
      .sends(3, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.2');
  },
});
