import { faults } from '#plugfest/self-play';
import TC12_061_CSMS from './TC12_061_CSMS.ts';

export default faults(TC12_061_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'clear-cache-as-reset': { step: 1, what: 'message' },
});
