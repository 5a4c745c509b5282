import { demands, testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { toAnother } from '../states/envelopes.ts';

export default testChargePoint('PF_SOAP_20_CS', 'Another identity', {
  purpose: 'A Charge Point that is not the one that is meant says so by a fault.',
  rules: { '1.6': demands('OCPP-S 1.6 §3.3', 'OCPP-S 1.6 §4'), '1.5': demands('1.5 §8.1'), '1.2': demands('1.2 §8.1') },

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability for another charge point',
        'ChangeAvailability',
        inService(connectorId),
        toAnother,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
