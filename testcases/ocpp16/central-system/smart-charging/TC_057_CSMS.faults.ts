import { faults } from '#plugfest/self-play';
import TC_057_CSMS from './TC_057_CSMS.ts';

export default faults(TC_057_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'profile-connector-0': { step: 1, what: 'connectorId' },
  'profile-other-purpose': { step: 1, what: 'message' },
  'profile-without-level': { step: 1, what: 'csChargingProfiles.stackLevel' },
  'profile-without-transaction': { step: 1, what: 'csChargingProfiles.transactionId' },
  'profile-of-other-transaction': { step: 1, what: 'csChargingProfiles.transactionId' },
  'schedule-starts-late': { step: 1, what: 'chargingSchedulePeriod[0].startPeriod' },
});
