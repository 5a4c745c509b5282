import { faults } from '#plugfest/self-play';
import TC_056_CSMS from './TC_056_CSMS.ts';

const PROFILE = 'csChargingProfiles';
const SCHEDULE = `${PROFILE}.chargingSchedule`;
const PERIOD = `${SCHEDULE}.chargingSchedulePeriod[0]`;

export default faults(TC_056_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'profile-connector-0': { step: 1, what: 'connectorId' },
  'profile-other-purpose': { step: 1, what: 'message' },
  'profile-other-level': { step: 1, what: `${PROFILE}.stackLevel` },
  'profile-always-recurring': { step: 1, what: `${PROFILE}.chargingProfileKind` },
  'profile-without-begin': { step: 1, what: `${PROFILE}.validFrom` },
  'profile-without-end': { step: 1, what: `${PROFILE}.validTo` },
  'schedule-without-start': { step: 1, what: `${SCHEDULE}.startSchedule` },
  'schedule-without-duration': { step: 1, what: `${SCHEDULE}.duration` },
  'schedule-other-unit': { step: 1, what: `${SCHEDULE}.chargingRateUnit` },
  'schedule-starts-late': { step: 1, what: `${PERIOD}.startPeriod` },
  'schedule-limit-tenfold': { step: 1, what: `${PERIOD}.limit` },
  'schedule-always-single-phase': { step: 1, what: `${PERIOD}.numberPhases` },
});
