import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('Reset', {
  profile: 'Core',
  clauses: ['1.6 §5.14'],
  settled: () => ({ type: 'Soft' }),
  leaveOut: ['smallest', 'extra'],
  cautious: true,
  harmless:
    'no variant is a valid reset, nor one with a field too many that a lenient charge point would carry out; after a reset all the same the case ends',
});
