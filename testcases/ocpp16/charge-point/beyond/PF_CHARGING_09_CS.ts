import { has, testChargePoint } from '#plugfest/1.6';
import {
  absolute,
  asLimits,
  justBegun,
  LIMIT,
  tellsComposite,
  tellsLocalLimit,
} from '../../states/charging-profiles.ts';

/** How far the new profile lies ahead, and how long the profiles are valid, in seconds. */
const AHEAD = 1800;
const LONG = 3600;

export default testChargePoint('PF_CHARGING_09_CS', 'Profile that is replaced by a later one', {
  purpose:
    'A profile is gone once another one of its purpose and stack level is set, also as long as that one is not valid yet.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.2', '1.6 §5.16.4'],
  prerequisites: has('SmartCharging'),
  reading: `Until the new profile is valid the Charge Point does what it does by itself (§3.13.2): its localLimit where one is configured, anything but the limits of the former profile otherwise. ${asLimits}`,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: seconds } = configured;
    const from = justBegun(stage);
    const profile = { purpose: 'TxDefaultProfile', stackLevel, duration: LONG, valid: LONG } as const;
    const former = { from, limits: LIMIT, until: LONG };

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: absolute(stage, from, { ...profile, id: 1, limits: LIMIT }),
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.16.4');
    await tellsComposite(stage, { steps: [3, 4], seconds, holds: former });

    await centralSystem
      .sends(5, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: absolute(stage, from + AHEAD * 1000, { ...profile, id: 1, limits: [[0, 8]] }),
      })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §3.13.2');
    await tellsLocalLimit(stage, { steps: [7, 8], seconds, cleared: former });
  },
});
