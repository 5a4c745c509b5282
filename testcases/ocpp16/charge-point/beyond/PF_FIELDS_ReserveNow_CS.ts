import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('ReserveNow', {
  profile: 'Reservation',
  clauses: ['1.6 §5.13'],
  settled: ({ configured, noConnector, nobody, now }) => ({
    connectorId: noConnector,
    expiryDate: now(),
    idTag: configured.invalidIdTag,
    reservationId: nobody,
  }),
  wide: ['reservationId'],
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'the connector is one that there is not, and the reservation would be over already',
});
