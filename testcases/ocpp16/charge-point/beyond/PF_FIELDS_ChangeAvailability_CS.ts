import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('ChangeAvailability', {
  profile: 'Core',
  clauses: ['1.6 §5.2'],
  settled: ({ configured }) => ({ connectorId: configured.connectorId, type: 'Operative' }),
  harmless: 'what is operative already stays so',
});
