import { faults } from '#plugfest/self-play';
import TC_083_CSMS from './TC_083_CSMS.ts';

export default faults(
  TC_083_CSMS,
  {
    'order-never-sent': { step: 'Root 2 installed › 1', what: 'message' },
    'profile-raised-too-far': { step: 1, what: 'value' },
    'reset-other-type': { step: 3, what: 'type' },
    'profile-raised-in-vain': { step: 6, what: 'connection' },
    'boot-rejected-again': { step: 8, what: 'status' },
    'later-statuses-unanswered': { step: 10, what: 'answer' },
    'password-forgotten-later': { step: 14, what: 'connection' },
    'profile-lowered-again': { step: 12, what: 'connection' },
  },
  { security: 1 },
);
