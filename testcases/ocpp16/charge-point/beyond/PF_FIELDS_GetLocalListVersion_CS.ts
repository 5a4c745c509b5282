import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetLocalListVersion', {
  profile: 'LocalAuthListManagement',
  clauses: ['1.6 §5.10'],
  settled: () => ({}),
  harmless: 'it only reads',
});
