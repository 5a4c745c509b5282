import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('RemoteStopTransaction', {
  profile: 'Core',
  clauses: ['1.6 §5.12'],
  settled: ({ nobody }) => ({ transactionId: nobody }),
  wide: ['transactionId'],
  harmless: 'no transaction has this id',
});
