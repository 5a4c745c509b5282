import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('ChangeConfiguration', {
  profile: 'Core',
  clauses: ['1.6 §5.3'],
  settled: () => ({ key: 'PlugfestNoSuchKey', value: '1' }),
  harmless: 'no charge point has a key of this name',
});
