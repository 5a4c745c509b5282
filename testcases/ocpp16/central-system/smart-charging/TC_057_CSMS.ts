import { has, testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';
import { isOfOtherPurpose, ownProfiles, plainSchedule, startsAtOnce } from '../../states/ordered-profiles.ts';

export default testCentralSystem('TC_057_CSMS', 'Central Smart Charging - TxProfile', {
  purpose: 'The Central System sets the charging profile of the running transaction.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.16', '1.6 §5.16.3', '1.6 §7.8', '1.6 errata §3.45'],
  prerequisites: has('SmartCharging'),
  reading: `Kind, stack level and limit are not looked at, as in the document; that the first period starts at 0, the specification obliges to. The transaction is known to the Central System, and not a matter of the order. A profile that the Central System sends of its own accord when the transaction starts (§5.16.1) is passed over until the simulated Charge Point has told that it charges. ${ownProfiles}`,
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, stackLevel } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const charging = chargePoint.last('StatusNotification');

    await operator.orders('SetChargingProfile', {
      connectorId,
      csChargingProfiles: {
        stackLevel,
        chargingProfilePurpose: 'TxProfile',
        chargingProfileKind: 'Relative',
        chargingSchedule: plainSchedule(configured),
      },
    });
    await centralSystem
      .mustSend(1, 'SetChargingProfile')
      .with({ connectorId, csChargingProfiles: { chargingProfilePurpose: 'TxProfile', transactionId } })
      .and(({ csChargingProfiles }) => startsAtOnce(csChargingProfiles))
      .passingOver('a profile of its own accord', isOfOtherPurpose('TxProfile'))
      // One that it sends when the transaction starts (§5.16.1) is not the ordered one.
      .following(charging)
      .answered(2, { status: 'Accepted' });
  },
});
