import { faults } from '#plugfest/self-play';
import TC_013_CS from './TC_013_CS.ts';

export default faults(TC_013_CS, {
  'rejects-availability': { step: 2, what: 'status' },
  'schedules-availability': { step: 2, what: 'status' },
  'accepts-availability-but-stays': { step: 3, what: 'message' },
  'available-for-unavailable': { step: 3, what: 'message' },
  'silent-when-unavailable': { step: 3, what: 'message' },
  'rejects-reset': { step: 6, what: 'status' },
  'says-rejected-but-resets': { step: 6, what: 'status' },
  'reboots-before-answering': { step: 6, what: 'answer' },
  'accepts-reset-but-stays': { step: 7, what: 'message' },
  'never-boots': { step: 7, what: 'message' },
  'stops-but-stays': { step: 7, what: 'message' },
  'forgets-availability': { step: 9, what: 'status' },
  'unavailable-after-restart': { step: 9, what: 'status' },
  'forgets-last-connector': { step: 9, what: 'message' },
  'rejects-operative': { step: 12, what: 'status' },
  'stays-inoperative': { step: 13, what: 'message' },
  'unavailable-flickers': { step: 9, what: 'status' },
  'soap-nobodys-address-in-from': { step: 12, what: 'answer' },
});
