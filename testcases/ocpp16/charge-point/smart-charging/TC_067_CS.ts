import { has, testChargePoint } from '#plugfest/1.6';
import { asLimits, begunAt, profilesSet, tellsComposite, tellsLocalLimit } from '../../states/charging-profiles.ts';

const FIRST = 1;

const ProfilesToClear = profilesSet([
  {
    id: FIRST,
    purpose: 'TxDefaultProfile',
    stackLevel: 1,
    duration: 400,
    limits: [
      [0, 6],
      [60, 8],
      [200, 10],
    ],
  },
  {
    id: 2,
    purpose: 'TxDefaultProfile',
    stackLevel: 0,
    valid: 401,
    duration: 400,
    limits: [
      [0, 7],
      [100, 9],
    ],
  },
  {
    id: 3,
    purpose: 'ChargePointMaxProfile',
    stackLevel: 0,
    valid: 401,
    duration: 86_400,
    limits: [
      [0, 11],
      [200, 12],
    ],
  },
]);

export default testChargePoint('TC_067_CS', 'Clear Charging Profile', {
  purpose: 'The Charge Point clears charging profiles: one by its id, those that fit criteria, and all of them.',
  profile: 'SmartCharging',
  requirements: [
    '1.6 §3.13.2',
    '1.6 §3.13.3',
    '1.6 §5.5',
    '1.6 §5.7',
    '1.6 §6.13',
    '1.6 §6.22',
    '1.6 §7.21',
    '1.6 errata §3.25',
    '1.6 errata §3.26',
  ],
  prerequisites: has('SmartCharging'),
  reading: `The document takes it for granted that ChargeProfileMaxStackLevel is 1 or more; a Charge Point that tells a lower one, or has no room for the profiles, is not judged. At the end only the Charge Point itself limits: where localLimit is not given, any schedule will do but the one that was cleared. ${asLimits}`,
  before: { memory: [ProfilesToClear] },

  async scenario(stage) {
    const { centralSystem } = stage;
    const from = begunAt(stage);
    const seconds = 350;

    await centralSystem
      .sends(1, 'ClearChargingProfile', { id: FIRST })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.5', '1.6 §6.13');
    const second = {
      from,
      limits: [
        [0, 7],
        [100, 9],
      ],
      until: 400,
    } as const;
    await tellsComposite(stage, { steps: [3, 4], seconds, holds: second });

    await centralSystem
      .sends(5, 'ClearChargingProfile', { chargingProfilePurpose: 'TxDefaultProfile', stackLevel: 0 })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.5', '1.6 §6.13', '1.6 errata §3.25');
    const third = {
      from,
      limits: [
        [0, 11],
        [200, 12],
      ],
      until: 401,
    } as const;
    await tellsComposite(stage, { steps: [7, 8], seconds, holds: third });

    await centralSystem
      .sends(9, 'ClearChargingProfile', {})
      .mustBeAnswered(10, { status: 'Accepted' })
      .per('1.6 §5.5', '1.6 errata §3.25');
    await tellsLocalLimit(stage, { steps: [11, 12], seconds, cleared: third });
  },
});
