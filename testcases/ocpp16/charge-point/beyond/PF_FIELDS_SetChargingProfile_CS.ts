import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('SetChargingProfile', {
  profile: 'SmartCharging',
  clauses: ['1.6 §5.16'],
  settled: ({ configured, noConnector, nobody }) => ({
    connectorId: noConnector,
    csChargingProfiles: {
      chargingProfileId: nobody,
      transactionId: nobody,
      stackLevel: configured.stackLevel,
      chargingProfilePurpose: 'TxProfile',
      chargingProfileKind: 'Relative',
      chargingSchedule: {
        chargingRateUnit: configured.chargingRateUnit,
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }],
      },
    },
  }),
  wide: ['csChargingProfiles.chargingProfileId', 'csChargingProfiles.transactionId'],
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'the connector is one that there is not, and no transaction has this id',
});
