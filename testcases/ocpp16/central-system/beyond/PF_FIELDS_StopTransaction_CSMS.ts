import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('StopTransaction', {
  profile: 'Core',
  clauses: ['1.6 §4.10'],
  settled: ({ nobody, now }) => ({ transactionId: nobody, meterStop: 0, timestamp: now() }),
  wide: ['transactionId', 'meterStop'],
  harmless: 'no transaction has this id',
});
