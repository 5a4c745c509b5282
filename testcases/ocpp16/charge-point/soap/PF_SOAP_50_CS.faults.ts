import { faults } from '#plugfest/self-play';
import PF_SOAP_50_CS from './PF_SOAP_50_CS.ts';

export default faults(PF_SOAP_50_CS, {
  'rejects-remote-stop': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'never-probes': { step: 7, what: 'timing', level: 'should' },
  'gives-up-at-once': { step: 9, what: 'message' },
});
