import { faults } from '#plugfest/self-play';
import TC12_070_CSMS from './TC12_070_CSMS.ts';

export default faults(TC12_070_CSMS, {
  'meter-values-unanswered': { step: 2, what: 'answer' },
  'meter-values-extra-field': { step: 2, what: 'status' },
});
