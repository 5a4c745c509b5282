import { faults } from '#plugfest/self-play';
import PF_PRODUCT_08_CS from './PF_PRODUCT_08_CS.ts';

export default faults(PF_PRODUCT_08_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'answers-while-rejected': { step: 4, what: 'answer', level: 'should' },
  'deaf-after-call-while-rejected': { step: 5, what: 'message' },
  'boots-too-soon': { step: 5, what: 'timing' },
  'forgets-connector-0': { step: 7, what: 'message' },
});
