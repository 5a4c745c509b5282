import { all, has, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { asLimits, begunAt, profilesSet, tellsComposite } from '../../states/charging-profiles.ts';

const ProfilesOfAllPurposes = profilesSet(
  [
    { id: 1, purpose: 'ChargePointMaxProfile', stackLevel: 0, duration: 86_400, limits: [[0, 10]] },
    {
      id: 2,
      purpose: 'TxDefaultProfile',
      stackLevel: 0,
      valid: 401,
      duration: 300,
      limits: [
        [0, 6],
        [60, 10],
        [120, 8],
        [180, 15],
        [260, 8],
      ],
    },
    {
      id: 3,
      purpose: 'TxProfile',
      stackLevel: 0,
      valid: 401,
      duration: 260,
      limits: [
        [0, 8],
        [50, 11],
        [140, 16],
        [200, 6],
        [240, 12],
      ],
    },
  ],
  Charging,
);

export default testChargePoint('TC_066_CS', 'Get Composite Schedule', {
  purpose: 'The Charge Point combines charging profiles of all purposes as the specification says.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §3.13.2', '1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16', '1.6 §6.22', '1.6 §7.14'],
  prerequisites: all(has('SmartCharging'), has('ThreeChargingProfiles'), has('FiveSchedulePeriods')),
  reading: `When the schedule of the TxProfile is over after 260 s, its validity is not: it goes on to overrule the TxDefaultProfile (§3.13.1), so that the limit of the whole Charge Point is left, as in the values of the document. ${asLimits}`,
  before: { memory: [ProfilesOfAllPurposes] },

  async scenario(stage) {
    await tellsComposite(stage, {
      steps: [1, 2],
      seconds: 400,
      holds: {
        from: begunAt(stage),
        limits: [
          [0, 8],
          [50, 10],
          [200, 6],
          [240, 10],
        ],
        until: 86_400,
      },
    });
  },
});
