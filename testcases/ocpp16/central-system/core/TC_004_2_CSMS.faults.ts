import { faults } from '#plugfest/self-play';
import TC_004_2_CSMS from './TC_004_2_CSMS.ts';

export default faults(TC_004_2_CSMS, {
  'authorize-call-error': { step: 'Authorized › 2', what: 'answer' },
  'authorize-without-status': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 2, what: 'answer' },
  'status-extra-field': { step: 2, what: 'status' },
  'status-available-refused': { step: 4, what: 'answer' },
});
