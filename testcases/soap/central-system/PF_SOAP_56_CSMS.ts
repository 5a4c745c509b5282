import { advises, testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { toAnother } from '../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_56_CSMS', 'Unknown identity', {
  purpose: 'A Charge Point that nobody has registered is not served as if it were one.',
  rules: {
    '1.6': advises('OCPP-S 1.6 §3.3', 'OCPP-S 1.6 §4'),
    '1.5': advises('1.5 §8.1', '1.5 §8.2'),
    '1.2': advises('1.2 §8.1', '1.2 §8.2'),
  },
  reading:
    'No clause says what becomes of a Charge Point that nobody knows, but that the Central System tells its Charge Points apart by this header, and that there is a fault for the wrong one: an answer is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat of a charge point that nobody has registered', 'Heartbeat', {}, toAnother)
      .shouldNotBeAccepted(2);
    await execute(3, StillServing);
  },
});
