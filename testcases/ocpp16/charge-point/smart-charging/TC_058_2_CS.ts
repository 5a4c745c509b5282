import { has, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { LIMIT, absolute, justBegun } from '../../states/charging-profiles.ts';

export default testChargePoint('TC_058_2_CS', 'Central Smart Charging - Wrong transactionId', {
  purpose: 'The Charge Point rejects a charging profile for another transaction than the running one.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.16', '1.6 §5.16.3', '1.6 §7.8'],
  prerequisites: has('SmartCharging'),
  reading:
    'Its prerequisite that no transaction is running contradicts the reusable state Charging of the same case: the state counts. Steps 5 and 6, which it refers to, are the start of that transaction.',
  before: { state: Charging },

  async scenario(stage) {
    const { chargePoint, centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: duration } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...absolute(stage, justBegun(stage), {
            id: 1,
            purpose: 'TxProfile',
            stackLevel,
            duration,
            limits: LIMIT,
          }),
          transactionId: transactionId + 1,
        },
      })
      .mustBeAnswered(2, { status: 'Rejected' });
  },
});
