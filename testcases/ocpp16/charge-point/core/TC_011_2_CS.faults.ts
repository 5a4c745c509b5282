import { faults } from '#plugfest/self-play';
import TC_011_2_CS from './TC_011_2_CS.ts';

export default faults(TC_011_2_CS, {
  'refuses-configuration': { step: 2, what: 'answer' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'accepts-remote-start-but-waits': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'idTag' },
  'available-for-preparing': { step: 7, what: 'message' },
  'waits-for-ever': { step: 9, what: 'message' },
  'hasty-connection-timeout': { step: 9, what: 'timing' },
  'finishing-after-timeout': { step: 9, what: 'status' },
});
