import { faults } from '#plugfest/self-play';
import TC_071_CS from './TC_071_CS.ts';

export default faults(
  TC_071_CS,
  {
    'never-clock-aligned': { step: 1, what: 'message' },
    'misaligned-clock': { step: 1, what: 'timestamp' },
    'clock-as-samples': { step: 1, what: 'context' },
    'values-without-context': { step: 1, what: 'context' },
    'drops-a-measurand': { step: 1, what: 'measurand' },
    'samples-only-idle-connectors': { step: 1, what: 'message' },
    'values-of-other-transaction': { step: 1, what: 'transactionId' },
    'tells-foreign-history': { step: 1, what: 'transactionId' },
    'minus-one-without-transaction': { step: '', what: 'transactionId', level: 'should' },
    'no-transaction-is-the-greatest-id': { step: '', what: 'transactionId', level: 'should', over: 'json' },
    'samples-without-pause': { step: 1, what: 'context' },
  },
  { settings: { MeterValuesAlignedData: 'Energy.Active.Import.Register,Power.Active.Import' } },
);
