import { has, testChargePoint } from '#plugfest/1.6';
import { asLimits, begunAt, profilesSet, tellsComposite } from '../../states/charging-profiles.ts';

const purpose = 'TxDefaultProfile';

const StackedProfiles = profilesSet([
  {
    id: 1,
    purpose,
    stackLevel: 0,
    valid: 401,
    duration: 400,
    limits: [
      [0, 6],
      [100, 8],
      [200, 10],
    ],
  },
  {
    id: 2,
    purpose,
    stackLevel: 1,
    valid: 401,
    duration: 150,
    limits: [
      [0, 7],
      [100, 9],
    ],
  },
]);

export default testChargePoint('TC_072_CS', 'Stacking Charging Profiles', {
  purpose: 'The charging profile of the highest stack level counts, and when its schedule is over the one below it.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.2', '1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16.4', '1.6 §6.22', '1.6 §7.8', '1.6 §7.14'],
  prerequisites: has('SmartCharging'),
  reading: `The document takes it for granted that ChargeProfileMaxStackLevel is 1 or more; a Charge Point that tells a lower one, or has no room for the profiles, is not judged. ${asLimits}`,
  before: { memory: [StackedProfiles] },

  async scenario(stage) {
    await tellsComposite(stage, {
      steps: [1, 2],
      seconds: 350,
      holds: {
        from: begunAt(stage),
        limits: [
          [0, 7],
          [100, 9],
          [150, 8],
          [200, 10],
        ],
        until: 400,
      },
    });
  },
});
