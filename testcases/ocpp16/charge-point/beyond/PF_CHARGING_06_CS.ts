import { assertLimits, has, oneOf, testChargePoint } from '#plugfest/1.6';
import { LIMIT, absolute, justBegun, limitsOf } from '../../states/charging-profiles.ts';

export default testChargePoint('PF_CHARGING_06_CS', 'A composite schedule of no length', {
  purpose: 'Asked for the composite schedule of 0 seconds, the Charge Point tells no more than it is allowed now.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16.4', '1.6 §6.21'],
  prerequisites: has('SmartCharging'),
  reading:
    'No clause forbids to ask for 0 seconds, and none says what to answer: the Charge Point may reject that, or refuse the value. A limit that it tells is the one that holds at this moment (§3.13.3).',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, chargingRateUnit, stackLevel, scheduleDuration: duration } = configured;
    const from = justBegun(stage);

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: absolute(stage, from, {
          id: 1,
          purpose: 'TxDefaultProfile',
          stackLevel,
          duration,
          limits: LIMIT,
        }),
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.16.4');
    await centralSystem
      .sends(3, 'GetCompositeSchedule', { connectorId, duration: 0, chargingRateUnit })
      .mustBeAnswered(4, { status: oneOf('Accepted', 'Rejected') })
      .mustBeRefused(4, 'PropertyConstraintViolation')
      .and((told) => {
        if (told.status !== 'Accepted' || told.chargingSchedule === undefined) return;
        const holds = { from, limits: LIMIT, until: duration };
        assertLimits(told, { ...limitsOf(stage, holds), seconds: 1, early: 0, late: 0 });
      })
      .per('1.6 §3.13.3', '1.6 §5.7');
  },
});
