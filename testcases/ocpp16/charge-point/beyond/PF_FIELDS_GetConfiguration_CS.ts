import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetConfiguration', {
  profile: 'Core',
  clauses: ['1.6 §5.8'],
  settled: () => ({ key: ['NumberOfConnectors'] }),
  harmless: 'it only reads',
});
