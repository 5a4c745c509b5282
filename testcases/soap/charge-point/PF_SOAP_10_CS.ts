import { demands, testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { brokenOff } from '../states/envelopes.ts';

export default testChargePoint('PF_SOAP_10_CS', 'Broken XML', {
  purpose: 'An envelope that breaks off is refused, by a fault or by HTTP.',
  rules: {
    '1.6': demands('OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'),
    '1.5': demands('1.5 §8', '1.5 §8.2'),
    '1.2': demands('1.2 §8', '1.2 §8.2'),
  },
  reading: 'What is not well-formed is no message, in any version: an answer as if it were one is a breach.',

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose envelope breaks off',
        'ChangeAvailability',
        inService(connectorId),
        brokenOff,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
