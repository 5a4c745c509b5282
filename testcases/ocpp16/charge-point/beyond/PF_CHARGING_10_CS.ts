import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingWithProfile } from '../../states/charge-point.ts';
import { absolute, asLimits, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

const NEW = [[0, 8]] as const;

export default testChargePoint('PF_CHARGING_10_CS', 'Profile of a remote start that is replaced', {
  purpose:
    'A profile that is set for a running transaction replaces the one of its stack level that the remote start brought along.',
  profile: 'SmartCharging',
  requirements: ['1.6 §5.16.2', '1.6 §5.16.3'],
  prerequisites: has('SmartCharging'),
  reading: `The two profiles have different ids: their stack level and purpose are what they have in common (§5.16.3). ${asLimits}`,
  before: { state: ChargingWithProfile },

  async scenario(stage) {
    const { chargePoint, centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: seconds, maxTimeDeviation } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const from = justBegun(stage);
    const until = seconds + maxTimeDeviation;
    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...absolute(stage, from, { id: 2, purpose: 'TxProfile', stackLevel, duration: until, limits: NEW }),
          transactionId,
        },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.16.2', '1.6 §5.16.3');
    await tellsComposite(stage, { steps: [3, 4], seconds, holds: { from, limits: NEW, until } });
  },
});
