import { has, testCentralSystem } from '#plugfest/1.6';
import { isOfOtherPurpose, ownProfiles, plainSchedule, startsAtOnce } from '../../states/ordered-profiles.ts';

export default testCentralSystem('PF_CHARGING_01_CSMS', 'Limit for the whole Charge Point', {
  purpose: 'What all connectors of a Charge Point may take together is set as a ChargePointMaxProfile, at connector 0.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.16', '1.6 §7.10', '1.6 errata §3.45'],
  prerequisites: has('SmartCharging'),
  reading: ownProfiles,

  async scenario({ centralSystem, operator, configured, now }) {
    const { stackLevel } = configured;
    const profile = {
      stackLevel,
      chargingProfilePurpose: 'ChargePointMaxProfile',
      chargingProfileKind: 'Absolute',
    } as const;
    await operator.orders('SetChargingProfile', {
      connectorId: 0,
      csChargingProfiles: { ...profile, chargingSchedule: { ...plainSchedule(configured), startSchedule: now() } },
    });
    await centralSystem
      .mustSend(1, 'SetChargingProfile')
      .with({ connectorId: 0, csChargingProfiles: { ...profile, chargingSchedule: plainSchedule(configured) } })
      .and(({ csChargingProfiles }) => startsAtOnce(csChargingProfiles))
      .passingOver('a profile of its own accord', isOfOtherPurpose('ChargePointMaxProfile'))
      .answered(2, { status: 'Accepted' });
  },
});
