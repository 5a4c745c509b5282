import { alters, answers, drops, pretends, refuses } from './mechanism.ts';
import type { AnswerHook, FaultTable } from './mechanism.ts';
import type { ReceivedResponse } from '../messages.ts';

type ReservationStatus = ReceivedResponse<'ReserveNow'>['status'];

/** Gives another answer to ReserveNow where the right one would be among `from`. */
function says(instead: ReservationStatus, ...from: readonly ReservationStatus[]): AnswerHook {
  return answers('ReserveNow', ({ status }) => ({ status: from.includes(status) ? instead : status }));
}

/** What goes wrong with reservations (§5.1, §5.13). */
export const reservationFaults = {
  'rejects-reservations': {
    does: 'rejects every ReserveNow',
    field: [],
    answers: [pretends('ReserveNow', () => ({ status: 'Rejected' }))],
  },
  'fails-reservations': {
    does: 'answers ReserveNow with a CALLERROR',
    field: [],
    answers: [refuses('ReserveNow', 'NotSupported')],
  },
  'accepts-reservation-but-forgets': {
    does: 'accepts ReserveNow and reserves nothing',
    field: [],
    answers: [pretends('ReserveNow', () => ({ status: 'Accepted' }))],
  },
  'accepts-any-reservation': {
    does: 'accepts ReserveNow for what cannot be reserved',
    field: [],
    answers: [says('Accepted', 'Occupied', 'Faulted', 'Unavailable', 'Rejected')],
  },
  'rejected-for-every-refusal': {
    does: 'answers ReserveNow with Rejected in place of Occupied, Faulted and Unavailable',
    field: [],
    answers: [says('Rejected', 'Occupied', 'Faulted', 'Unavailable')],
  },
  'occupied-for-every-refusal': {
    does: 'answers ReserveNow with Occupied in place of Rejected, Faulted and Unavailable',
    field: [],
    answers: [says('Occupied', 'Rejected', 'Faulted', 'Unavailable')],
  },
  'reserves-no-connector-0': {
    does: 'rejects ReserveNow for connector 0 although it supports that',
    field: [],
    answers: [
      pretends(
        'ReserveNow',
        () => ({ status: 'Rejected' }),
        ({ connectorId }) => connectorId === 0,
      ),
    ],
  },
  'never-replaces-reservations': { does: 'answers Occupied for another reservation with the same id', field: [] },
  'replaces-reservations-in-words': {
    does: 'accepts another reservation with the same id, and keeps the first one',
    field: [],
  },
  'silent-when-reserved': {
    does: 'does not report Reserved',
    field: [],
    requests: [drops('StatusNotification', ({ status }) => status === 'Reserved')],
  },
  'reserves-main': {
    does: 'reports Reserved of connector 0 in place of the reserved connector',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, connectorId: 0 }),
        ({ status }) => status === 'Reserved',
      ),
    ],
  },
  'unavailable-for-reserved': {
    does: 'reports Unavailable in place of Reserved',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, status: 'Unavailable' }),
        ({ status }) => status === 'Reserved',
      ),
    ],
  },
  'ignores-reservation-expiry': { does: 'keeps a reservation beyond its expiry date', field: ['F174'] },
  'ends-reservation-early': { does: 'ends a reservation after half of its time', field: [] },
  'lets-anyone-charge-when-reserved': { does: 'lets every id tag charge at a reserved connector', field: [] },
  'starts-for-strangers-at-once': {
    does: 'starts for every id tag at a reserved connector, and does not wait for the cable',
    field: [],
  },
  'lets-any-group-charge': {
    does: 'lets other groups than the reserved one charge at a reserved connector',
    field: [],
  },
  'reserves-for-one-tag-only': { does: 'does not let others of the reserved group charge', field: [] },
  'loses-reservation-on-plug-in': {
    does: 'takes a connector for free once a cable is in it, although it is reserved',
    field: ['F175'],
  },
  'keeps-unavailable-reservations': {
    does: 'keeps the reservation of a connector that is taken out of service',
    field: [],
  },
  'keeps-used-reservation': { does: 'keeps a reservation after the transaction that has used it', field: ['F171'] },
  'leaves-out-reservation-id': {
    does: 'leaves the reservation out of StartTransaction',
    field: [],
    requests: [alters('StartTransaction', ({ reservationId: _, ...start }) => start)],
  },
  'tells-other-reservation': {
    does: 'tells the id of another reservation in StartTransaction',
    field: [],
    requests: [alters('StartTransaction', (start) => ({ ...start, reservationId: (start.reservationId ?? 0) + 1 }))],
  },
  'rejects-cancellations': {
    does: 'rejects every CancelReservation',
    field: [],
    answers: [pretends('CancelReservation', () => ({ status: 'Rejected' }))],
  },
  'fails-cancellations': {
    does: 'answers CancelReservation with a CALLERROR',
    field: [],
    answers: [refuses('CancelReservation', 'NotSupported')],
  },
  'accepts-cancellation-but-keeps': {
    does: 'accepts CancelReservation and keeps the reservation',
    field: [],
    answers: [pretends('CancelReservation', () => ({ status: 'Accepted' }))],
  },
  'accepts-any-cancellation': {
    does: 'accepts CancelReservation for a reservation that it does not know',
    field: [],
    answers: [answers('CancelReservation', () => ({ status: 'Accepted' }))],
  },
  'cancels-any-reservation': {
    does: 'rejects CancelReservation for an unknown reservation and cancels all that it has',
    field: [],
  },
  'claims-to-reserve': {
    does: 'accepts reservations, and makes none',
    field: [],
    answers: [pretends('ReserveNow', () => ({ status: 'Accepted' }))],
  },
} satisfies FaultTable;
