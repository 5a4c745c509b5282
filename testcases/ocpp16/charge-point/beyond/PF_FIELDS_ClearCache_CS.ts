import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('ClearCache', {
  profile: 'Core',
  clauses: ['1.6 §5.4'],
  settled: () => ({}),
  harmless: 'a cache that was emptied fills again',
});
