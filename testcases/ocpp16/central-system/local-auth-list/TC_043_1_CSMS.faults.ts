import { faults } from '#plugfest/self-play';
import TC_043_1_CSMS from './TC_043_1_CSMS.ts';

export default faults(TC_043_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'local-list-other-update-type': { step: 1, what: 'updateType' },
  'local-list-version-0': { step: 1, what: 'listVersion' },
  'local-list-without-details': { step: 1, what: 'localAuthorizationList' },
  'local-list-duplicates': { step: 1, what: 'localAuthorizationList' },
});
