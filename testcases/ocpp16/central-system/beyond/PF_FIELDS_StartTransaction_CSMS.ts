import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('StartTransaction', {
  profile: 'Core',
  clauses: ['1.6 §4.8'],
  settled: ({ configured, now }) => ({
    connectorId: configured.connectorId,
    idTag: configured.invalidIdTag,
    meterStart: 0,
    timestamp: now(),
    reservationId: undefined,
  }),
  wide: ['meterStart', 'reservationId'],
  harmless:
    'nobody knows the id tag, and each transaction that the Central System opens all the same is stopped after the case',
});
