import { faults } from '#plugfest/self-play';
import TC12_041_CSMS from './TC12_041_CSMS.ts';

export default faults(TC12_041_CSMS, {
  'status-available-refused': { step: 2, what: 'answer' },
  'status-faulted-refused': { step: 2, what: 'answer' },
  'status-with-error-refused': { step: 2, what: 'answer' },
});
