import { faults } from '#plugfest/self-play';
import TC15_043_4_CSMS from './TC15_043_4_CSMS.ts';

export default faults(TC15_043_4_CSMS, {
  'list-of-1.6': { step: 1, what: 'localAuthorizationList' },
  'local-list-without-details': { step: 1, what: 'localAuthorisationList' },
  'local-list-version-0': { step: 1, what: 'listVersion' },
  'local-list-other-update-type': { step: 1, what: 'updateType' },
});
