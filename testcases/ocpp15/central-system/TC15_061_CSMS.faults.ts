import { faults } from '#plugfest/self-play';
import TC15_061_CSMS from './TC15_061_CSMS.ts';

export default faults(TC15_061_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'clear-cache-as-reset': { step: 1, what: 'message' },
});
