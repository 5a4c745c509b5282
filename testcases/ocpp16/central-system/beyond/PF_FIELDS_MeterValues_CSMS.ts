import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('MeterValues', {
  profile: 'Core',
  clauses: ['1.6 §4.7'],
  settled: ({ configured, now }) => ({
    connectorId: configured.connectorId,
    transactionId: undefined,
    meterValue: [{ timestamp: now(), sampledValue: [{ value: '0' }] }],
  }),
  harmless: 'the values belong to no transaction',
});
