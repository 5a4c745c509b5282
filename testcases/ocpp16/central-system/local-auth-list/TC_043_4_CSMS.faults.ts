import { faults } from '#plugfest/self-play';
import TC_043_4_CSMS from './TC_043_4_CSMS.ts';

export default faults(TC_043_4_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'updateType' },
  'local-list-other-update-type': { step: 1, what: 'updateType' },
  'local-list-version-0': { step: 1, what: 'listVersion' },
  'local-list-without-details': { step: 1, what: 'localAuthorizationList' },
  'local-list-duplicates': { step: 1, what: 'localAuthorizationList' },
  'local-list-of-others': { step: 1, what: 'localAuthorizationList' },
  'local-list-left-out': { step: 1, what: 'localAuthorizationList' },
});
