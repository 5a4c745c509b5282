import { faults } from '#plugfest/self-play';
import TC_061_CSMS from './TC_061_CSMS.ts';

export default faults(TC_061_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'clear-cache-as-reset': { step: 1, what: 'message' },
  'order-sent-twice': { step: '', what: 'message' },
});
