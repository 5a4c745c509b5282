import { faults } from '#plugfest/self-play';
import TC_067_CSMS from './TC_067_CSMS.ts';

export default faults(TC_067_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'profile-connector-0': { step: 1, what: 'connectorId' },
  'profile-other-purpose': { step: 1, what: 'message' },
  'profile-other-level': { step: 1, what: 'csChargingProfiles.stackLevel' },
  'profile-id-constant': { step: 1, what: 'csChargingProfiles.chargingProfileId' },
  'schedule-starts-late': { step: 1, what: 'chargingSchedulePeriod[0].startPeriod' },
  'clear-profile-always-all': { step: 3, what: 'id' },
  'clear-profile-other-id': { step: 3, what: 'id' },
  'clear-profile-with-purpose': { step: 3, what: 'chargingProfilePurpose' },
  'clear-profile-any-connector': { step: 5, what: 'connectorId' },
  'clear-profile-any-level': { step: 5, what: 'stackLevel' },
  'clear-profile-never-all': { step: 7, what: 'connectorId' },
});
