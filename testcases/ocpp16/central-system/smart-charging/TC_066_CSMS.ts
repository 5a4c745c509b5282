import { has, testCentralSystem } from '#plugfest/1.6';
import { plainSchedule } from '../../states/ordered-profiles.ts';

export default testCentralSystem('TC_066_CSMS', 'Get Composite Schedule', {
  purpose: 'The Central System asks for the schedule that all limits of a connector amount to.',
  profile: 'SmartCharging',
  requirements: ['1.6 §5.7', '1.6 §6.21', '1.6 errata §3.57'],
  prerequisites: has('SmartCharging'),
  reading:
    'The schedule that the simulated Charge Point tells is made up. Its begin stands in scheduleStart only (errata §3.57).',

  async scenario({ centralSystem, operator, configured, now }) {
    const { connectorId, scheduleDuration, chargingRateUnit } = configured;
    const ordered = { connectorId, duration: scheduleDuration, chargingRateUnit };

    await operator.orders('GetCompositeSchedule', ordered);
    await centralSystem
      .mustSend(1, 'GetCompositeSchedule')
      .with(ordered)
      .answered(2, {
        status: 'Accepted',
        connectorId,
        scheduleStart: now(),
        chargingSchedule: plainSchedule(configured),
      });
  },
});
