import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('SendLocalList', {
  profile: 'LocalAuthListManagement',
  clauses: ['1.6 §5.15'],
  settled: () => ({ listVersion: 1, updateType: 'Differential' }),
  harmless: 'id tags that find their way into the list are taken out again after the case',
});
