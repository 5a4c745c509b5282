import { faults } from '#plugfest/self-play';
import TC_007_1_CS from './TC_007_1_CS.ts';

export default faults(TC_007_1_CS, {
  'never-stops-locally': { step: 'IdTagCached › 1', what: 'message' },
  'transaction-minus-one': { step: 'IdTagCached › 1', what: 'transactionId' },
  'silent-when-finishing': { step: 'IdTagCached › 3', what: 'message' },
  'silent-when-available': { step: 'IdTagCached › 5', what: 'message' },
  'ignores-cache': { step: 1, what: 'message' },
  'prepares-only-once': { step: 1, what: 'message' },
  'starts-without-cable': { step: 1, what: 'message' },
  'starts-only-once': { step: 3, what: 'message' },
  'charges-only-once': { step: 5, what: 'message' },
  'authorizes-before-start': { step: 'Charging › 11', what: 'message' },
  'preparing-flickers': { step: 5, what: 'status' },
});
