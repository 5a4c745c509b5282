import { has, not, oneOf, testChargePoint } from '#plugfest/1.6';
import { call, Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_42_CS', 'Charging profile without the feature profile', {
  purpose: 'A SetChargingProfile comes to a Charge Point that has no SmartCharging profile: it says so.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', '1.6 §5.16', '1.6 §7.11', '1.6 §3.3'],
  prerequisites: not(has('SmartCharging')),
  reading:
    'NotSupported is meant for an action that is known and not supported, NotImplemented for one that is not known (OCPP-J 1.6 §4.2.3): a Charge Point without the profile may do either. The response has a status for the same (1.6 §7.11), and Rejected does not claim anything either.',

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    const csChargingProfiles = {
      chargingProfileId: 1,
      stackLevel: 0,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Relative',
      chargingSchedule: { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }] },
    };
    await centralSystem
      .sendsRaw(1, 'a SetChargingProfile', (id) => call(id, 'SetChargingProfile', { connectorId, csChargingProfiles }))
      .mustBeAnswered(2, { status: oneOf('NotSupported', 'Rejected') })
      .mustBeRefused(2, 'NotSupported', 'NotImplemented');
    await execute(3, Serving);
  },
});
