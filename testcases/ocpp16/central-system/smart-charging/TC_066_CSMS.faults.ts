import { faults } from '#plugfest/self-play';
import TC_066_CSMS from './TC_066_CSMS.ts';

export default faults(TC_066_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'composite-schedule-of-all': { step: 1, what: 'connectorId' },
  'composite-schedule-of-a-day': { step: 1, what: 'duration' },
  'composite-schedule-without-unit': { step: 1, what: 'chargingRateUnit' },
  'composite-schedule-other-unit': { step: 1, what: 'chargingRateUnit' },
});
