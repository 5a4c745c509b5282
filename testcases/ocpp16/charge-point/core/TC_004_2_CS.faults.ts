import { faults } from '#plugfest/self-play';
import TC_004_2_CS from './TC_004_2_CS.ts';

export default faults(TC_004_2_CS, {
  'waits-for-ever': { step: 2, what: 'message' },
  'hasty-connection-timeout': { step: 2, what: 'timing' },
  'finishing-after-timeout': { step: 2, what: 'status' },
  'silent-when-available': { step: 2, what: 'message' },
  'starts-without-cable': { step: 'Authorized › 3', what: 'message' },
});
