import { has, testChargePoint } from '#plugfest/1.6';
import { absolute, asLimits, assumeStacking, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

/** Seconds that the one schedule has run, and until the other one begins. */
const RUNNING = 60;
const AHEAD = 150;

export default testChargePoint('PF_CHARGING_04_CS', 'Schedules that run already, and that are to come', {
  purpose: 'A composite schedule counts the times of a schedule from its begin, and knows those that begin within it.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.2', '1.6 §3.13.3', '1.6 §5.7', '1.6 §7.9', '1.6 §7.13'],
  prerequisites: has('SmartCharging'),
  reading: asLimits,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId } = configured;
    assumeStacking(stage);
    const begin = justBegun(stage) - RUNNING * 1000;
    const profile = { purpose: 'TxDefaultProfile' } as const;
    const running = absolute(stage, begin, {
      ...profile,
      id: 1,
      stackLevel: 0,
      duration: 1000,
      limits: [
        [0, 6],
        [100, 8],
      ],
    });
    const coming = absolute(stage, begin + AHEAD * 1000, {
      ...profile,
      id: 2,
      stackLevel: 1,
      duration: 60,
      limits: [[0, 7]],
    });
    for (const csChargingProfiles of [running, coming])
      await centralSystem
        .sends(1, 'SetChargingProfile', { connectorId, csChargingProfiles })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.6 §5.16.4');
    await tellsComposite(stage, {
      steps: [3, 4],
      seconds: 300,
      holds: {
        from: begin,
        limits: [
          [0, 6],
          [100, 8],
          [AHEAD, 7],
          [AHEAD + 60, 8],
        ],
        until: 1000,
      },
    });
  },
});
