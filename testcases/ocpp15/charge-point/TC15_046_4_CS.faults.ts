import { faults } from '#plugfest/self-play';
import TC15_046_4_CS from './TC15_046_4_CS.ts';

export default faults(TC15_046_4_CS, {
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'starts-twice': { step: '', what: 'message' },
  'stops-right-after-start': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'never-replaces-reservations': { step: 4, what: 'status' },
  'replaces-reservations-in-words': { step: 6, what: 'status' },
  'lets-anyone-charge-when-reserved': { step: 6, what: 'status' },
  'starts-for-strangers-at-once': { step: 6, what: 'status' },
  'accepts-reservation-but-forgets': { step: 6, what: 'status' },
  'fails-remote-start': { step: 6, what: 'answer' },
  'fails-busy-remote-start': { step: 6, what: 'answer' },
  'one-remote-start': { step: 8, what: 'status' },
  'rejects-remote-start': { step: 8, what: 'status' },
  'says-rejected-but-starts': { step: 8, what: 'status' },
  'states-of-1.6': { step: 9, what: 'message' },
  'authorizes-other-tag': { step: 9, what: 'message' },
  'authorizes-late': { step: 9, what: 'message' },
  'never-reports-start': { step: 9, what: 'message' },
  'starts-for-other-tag': { step: 9, what: 'idTag' },
  'starts-on-connector-0': { step: 9, what: 'connectorId' },
  'starts-on-other-connector': { step: 9, what: 'connectorId' },
});
