import { faults } from '#plugfest/self-play';
import TC_023_1_CSMS from './TC_023_1_CSMS.ts';

export default faults(TC_023_1_CSMS, {
  'authorize-unanswered': { step: 2, what: 'answer' },
  'authorize-call-error': { step: 2, what: 'answer' },
  'authorize-empty': { step: 2, what: 'idTagInfo' },
  'accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'accepts-invalid': { step: 2, what: 'idTagInfo.status' },
  'invalid-as-blocked': { step: 2, what: 'idTagInfo.status' },
});
