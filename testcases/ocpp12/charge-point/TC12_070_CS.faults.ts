import { faults } from '#plugfest/self-play';
import TC12_070_CS from './TC12_070_CS.ts';

export default faults(TC12_070_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'values-of-connector-0': { step: 1, what: 'message' },
  'never-samples': { step: 1, what: 'message' },
  'samples-once': { step: 1, what: 'message' },
});
