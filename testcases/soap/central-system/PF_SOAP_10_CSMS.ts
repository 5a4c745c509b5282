import { demands, testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { brokenOff } from '../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_10_CSMS', 'Broken XML', {
  purpose: 'An envelope that breaks off is refused, by a fault or by HTTP.',
  rules: {
    '1.6': demands('OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'),
    '1.5': demands('1.5 §8', '1.5 §8.2'),
    '1.2': demands('1.2 §8', '1.2 §8.2'),
  },
  reading: 'What is not well-formed is no message, in any version: an answer as if it were one is a breach.',

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat whose envelope breaks off', 'Heartbeat', {}, brokenOff)
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
