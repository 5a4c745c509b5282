import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('CancelReservation', {
  profile: 'Reservation',
  clauses: ['1.6 §5.1'],
  settled: ({ nobody }) => ({ reservationId: nobody }),
  wide: ['reservationId'],
  harmless: 'no reservation has this id',
});
