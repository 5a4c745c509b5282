import { faults } from '#plugfest/self-play';
import TC_043_5_CSMS from './TC_043_5_CSMS.ts';

export default faults(TC_043_5_CSMS, {
  'order-never-sent': { step: 3, what: 'message' },
  'order-extra-field': { step: 3, what: 'reason' },
  'local-list-other-update-type': { step: 3, what: 'updateType' },
  'local-list-version-0': { step: 3, what: 'listVersion' },
  'local-list-without-details': { step: 3, what: 'localAuthorizationList' },
  'local-list-duplicates': { step: 3, what: 'localAuthorizationList' },
  'local-list-of-others': { step: 3, what: 'localAuthorizationList' },
  'local-list-left-out': { step: 3, what: 'localAuthorizationList' },
});
