import { has, testChargePoint } from '#plugfest/1.6';
import { absolute, asLimits, assumeStacking, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

const DAY = 86_400_000;
/** Seconds that the schedule of today has run. */
const RUNNING = 60;

export default testChargePoint('PF_CHARGING_05_CS', 'A schedule of every day', {
  purpose: 'A daily schedule begins again after 24 hours; when it is over for the day, the profile below it counts.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16.4', '1.6 §7.9', '1.6 §7.37', '1.6 errata §3.43'],
  prerequisites: has('SmartCharging'),
  reading: asLimits,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId } = configured;
    assumeStacking(stage);
    const today = justBegun(stage) - RUNNING * 1000;
    const profile = { purpose: 'TxDefaultProfile', duration: 200 } as const;
    const daily = absolute(stage, today - DAY, {
      ...profile,
      id: 1,
      stackLevel: 1,
      limits: [
        [0, 6],
        [100, 8],
      ],
    });
    const below = absolute(stage, today, { ...profile, id: 2, stackLevel: 0, duration: 1000, limits: [[0, 10]] });

    const recurring = { ...daily, chargingProfileKind: 'Recurring', recurrencyKind: 'Daily' } as const;
    for (const csChargingProfiles of [recurring, below])
      await centralSystem
        .sends(1, 'SetChargingProfile', { connectorId, csChargingProfiles })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.6 §5.16.4');
    await tellsComposite(stage, {
      steps: [3, 4],
      seconds: 300,
      holds: {
        from: today,
        limits: [
          [0, 6],
          [100, 8],
          [200, 10],
        ],
        until: 1000,
      },
    });
  },
});
