import { faults } from '#plugfest/self-play';
import TC_023_3_CSMS from './TC_023_3_CSMS.ts';

export default faults(TC_023_3_CSMS, {
  'authorize-unanswered': { step: 2, what: 'answer' },
  'accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'accepts-blocked': { step: 2, what: 'idTagInfo.status' },
  'one-word-for-every-refusal': { step: 2, what: 'idTagInfo.status' },
  'mixes-up-blocked-and-expired': { step: 2, what: 'idTagInfo.status' },
});
