import { absentOr, has, present, testCentralSystem } from '#plugfest/1.6';
import { isOfOtherPurpose, limitIn, ownProfiles } from '../../states/ordered-profiles.ts';

/** How long the ordered profile is valid, in milliseconds. */
const DAY = 86_400_000;

export default testCentralSystem('TC_056_CSMS', 'Central Smart Charging - TxDefaultProfile', {
  purpose: 'The Central System sets the charging profile that new transactions start with.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.16', '1.6 §5.16.4', '1.6 §7.8', '1.6 §7.13', '1.6 §7.14', '1.6 errata §3.45'],
  prerequisites: has('SmartCharging'),
  reading: `The document allows the limits 6 and 6000: the first is ordered in amperes, the second in watts, and the ordered one must be sent, in a single period. A configured start of the period other than 0 contradicts the specification (errata §3.45). Three phases may be left out (§7.14). ${ownProfiles}`,

  async scenario({ centralSystem, operator, configured, now }) {
    const { connectorId, stackLevel, chargingRateUnit, scheduleDuration, startPeriod, numberPhases } = configured;
    const begin = now();
    const limit = limitIn(chargingRateUnit);
    const profile = {
      stackLevel,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Absolute',
    } as const;
    const schedule = { chargingRateUnit, duration: scheduleDuration };

    await operator.orders('SetChargingProfile', {
      connectorId,
      csChargingProfiles: {
        ...profile,
        validFrom: begin,
        validTo: new Date(Date.parse(begin) + DAY).toISOString(),
        chargingSchedule: {
          ...schedule,
          startSchedule: begin,
          chargingSchedulePeriod: [{ startPeriod, limit, numberPhases }],
        },
      },
    });
    await centralSystem
      .mustSend(1, 'SetChargingProfile')
      .with({
        connectorId,
        csChargingProfiles: {
          ...profile,
          validFrom: present,
          validTo: present,
          chargingSchedule: {
            ...schedule,
            startSchedule: present,
            chargingSchedulePeriod: [
              { startPeriod, limit, numberPhases: numberPhases === 3 ? absentOr(3) : numberPhases },
            ],
          },
        },
      })
      .passingOver('a profile of its own accord', isOfOtherPurpose('TxDefaultProfile'))
      .answered(2, { status: 'Accepted' });
  },
});
