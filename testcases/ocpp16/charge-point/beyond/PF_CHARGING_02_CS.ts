import { has, testChargePoint } from '#plugfest/1.6';
import { LIMIT, absolute, asLimits, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

export default testChargePoint('PF_CHARGING_02_CS', 'Default profile for all connectors', {
  purpose:
    'A default charging profile for connector 0 holds for every connector, until a connector gets one of its own.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.7', '1.6 §5.16.4', '1.6 §6.43', '1.6 errata §3.53'],
  prerequisites: has('SmartCharging'),
  reading: `Both profiles have the same stack level. ${asLimits}`,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { stackLevel, scheduleDuration: seconds, maxTimeDeviation } = configured;
    const from = justBegun(stage);
    const until = seconds + maxTimeDeviation;
    const profile = { purpose: 'TxDefaultProfile', stackLevel, duration: until } as const;

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId: 0,
        csChargingProfiles: absolute(stage, from, { id: 1, ...profile, limits: LIMIT }),
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §3.13.1', '1.6 errata §3.53');
    await tellsComposite(stage, { steps: [3, 4], seconds, holds: { from, limits: LIMIT, until } });

    const own = [[0, 8]] as const;
    await centralSystem
      .sends(5, 'SetChargingProfile', {
        connectorId: configured.connectorId,
        csChargingProfiles: absolute(stage, from, { id: 2, ...profile, limits: own }),
      })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §3.13.1');
    await tellsComposite(stage, { steps: [7, 8], seconds, holds: { from, limits: own, until } });
  },
});
