import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('ClearChargingProfile', {
  profile: 'SmartCharging',
  clauses: ['1.6 §5.5'],
  settled: ({ noConnector, nobody }) => ({
    id: nobody,
    connectorId: noConnector,
    chargingProfilePurpose: 'TxProfile',
    stackLevel: 9999,
  }),
  wide: ['id'],
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'no charging profile fits the criteria, not even when one of them is overlooked',
});
