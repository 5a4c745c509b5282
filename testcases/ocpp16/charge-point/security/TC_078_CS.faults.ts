import { faults } from '#plugfest/self-play';
import TC_078_CS from './TC_078_CS.ts';

export default faults(TC_078_CS, {
  'installs-any-certificate': { step: 2, what: 'status' },
  'says-failed-for-invalid-certificate': { step: 2, what: 'status' },
  'keeps-security-events-to-itself': { step: 3, what: 'message' },
  'invents-security-events': { step: 3, what: 'message' },
  'tells-events-without-time': { step: 3, what: 'timestamp' },
});
