import { advises, testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';

/** Seconds in which a message that comes again is taken for a repetition. */
const WATCH = 10;

export default testCentralSystem('PF_SOAP_51_CSMS', 'Fault in answer to a message of the Central System', {
  purpose:
    'A message of the Central System is answered by a fault: the Central System does not send it again, and goes on.',
  rules: { '1.6': advises('OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.2'), '1.5': advises('1.5 §8.2') },

  async scenario({ centralSystem, operator, execute }) {
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').refused(2, 'NotSupported');
    await centralSystem.shouldNotSend(3, 'ClearCache', { seconds: WATCH });
    await execute(4, StillServing);
  },
});
