import { faults } from '#plugfest/self-play';
import TC15_070_CS from './TC15_070_CS.ts';

export default faults(TC15_070_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'values-of-connector-0': { step: 1, what: 'message' },
  'never-samples': { step: 1, what: 'message' },
  'samples-once': { step: 1, what: 'message' },
  'hasty-sampling': { step: 1, what: 'seconds since the sample before' },
  'values-of-other-transaction': { step: 1, what: 'transactionId' },
});
