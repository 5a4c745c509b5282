import { faults } from '#plugfest/self-play';
import TC15_047_2_CS from './TC15_047_2_CS.ts';

export default faults(
  TC15_047_2_CS,
  {
    'starts-twice': { step: '', what: 'message' },
    'rejects-reservations': { step: 2, what: 'status' },
    'rejects-operative': { step: 6, what: 'status' },
    'keeps-unavailable-reservations': { step: 8, what: 'status' },
    'rejects-remote-start': { step: 8, what: 'status' },
    'tells-other-reservation': { step: 9, what: 'reservationId' },
    'states-of-1.6': { step: 9, what: 'message' },
    'never-reports-start': { step: 9, what: 'message' },
    'starts-for-other-tag': { step: 9, what: 'idTag' },
    'starts-on-connector-0': { step: 9, what: 'connectorId' },
  },
  { unkilled: { '4': 'no faulty charge point leaves ChangeAvailability unanswered' } },
);
