import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetCompositeSchedule', {
  profile: 'SmartCharging',
  clauses: ['1.6 §5.7'],
  settled: ({ configured }) => ({ connectorId: configured.connectorId, duration: 60 }),
  harmless: 'it only reads',
});
