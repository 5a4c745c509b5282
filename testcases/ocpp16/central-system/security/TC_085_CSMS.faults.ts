import { faults } from '#plugfest/self-play';
import TC_085_CSMS from './TC_085_CSMS.ts';

export default faults(
  TC_085_CSMS,
  {
    'password-forgotten': { step: 2, what: 'connection' },
    'boot-rejected': { step: 4, what: 'status' },
    'boot-unanswered': { step: 4, what: 'answer' },
    'status-unanswered': { step: 6, what: 'answer' },
  },
  { security: 1 },
);
