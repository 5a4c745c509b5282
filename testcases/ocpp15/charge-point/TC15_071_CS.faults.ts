import { faults } from '#plugfest/self-play';
import TC15_071_CS from './TC15_071_CS.ts';

export default faults(TC15_071_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-clock-aligned': { step: 1, what: 'message' },
  'clock-as-samples': { step: 1, what: 'message' },
  'samples-only-idle-connectors': { step: 1, what: 'message' },
  'values-without-context': { step: 1, what: 'message' },
  'values-of-other-transaction': { step: 1, what: 'transactionId' },
  'misaligned-clock': { step: 3, what: 'seconds beside the clock' },
  'samples-twice': { step: 3, what: 'seconds since the sample before' },
  'samples-once': { step: 3, what: 'message' },
});
