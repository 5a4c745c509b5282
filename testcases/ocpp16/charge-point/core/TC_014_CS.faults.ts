import { faults } from '#plugfest/self-play';
import TC_014_CS from './TC_014_CS.ts';

export default faults(TC_014_CS, {
  'rejects-availability': { step: 2, what: 'status' },
  'silent-when-unavailable': { step: 3, what: 'message' },
  'rejects-reset': { step: 6, what: 'status' },
  'forgets-availability': { step: 9, what: 'status' },
  'rejects-operative': { step: 12, what: 'status' },
  'stays-inoperative': { step: 13, what: 'message' },
  'soap-nobodys-address-in-from': { step: 12, what: 'answer' },
});
