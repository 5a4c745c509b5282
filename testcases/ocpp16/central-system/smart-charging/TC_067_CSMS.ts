import { absent, expect, has, testCentralSystem } from '#plugfest/1.6';
import { isOfOtherPurpose, ownProfiles, plainSchedule, startsAtOnce } from '../../states/ordered-profiles.ts';

const chargingProfilePurpose = 'TxDefaultProfile';

export default testCentralSystem('TC_067_CSMS', 'Clear Charging Profile', {
  purpose: 'The Central System clears charging profiles that it has set: by id, by criteria, and all of them.',
  profile: 'SmartCharging',
  requirements: ['1.6 §5.5', '1.6 §5.16.4', '1.6 §6.13', '1.6 §7.8', '1.6 errata §3.25', '1.6 errata §3.45'],
  prerequisites: has('SmartCharging'),
  reading: `That the three profiles have ids of their own (§7.8) and first periods that start at 0, the specification obliges to; kind and limit are not looked at. The operator picks the profile of step 3 by the id that the Central System gave it. ${ownProfiles}`,

  async scenario({ centralSystem, operator, configured }) {
    const { connectorId, stackLevel: lowest } = configured;
    const ids: number[] = [];

    for (const stackLevel of [lowest, lowest + 1, lowest + 2]) {
      const profile = { stackLevel, chargingProfilePurpose } as const;
      await operator.orders('SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...profile,
          chargingProfileKind: 'Relative',
          chargingSchedule: plainSchedule(configured),
        },
      });
      const { request } = await centralSystem
        .mustSend(1, 'SetChargingProfile')
        .with({ connectorId, csChargingProfiles: profile })
        .and(({ csChargingProfiles }) => startsAtOnce(csChargingProfiles))
        .and(({ csChargingProfiles: { chargingProfileId } }) =>
          expect(chargingProfileId, 'csChargingProfiles.chargingProfileId').not.to.be.oneOf(ids),
        )
        .passingOver('a profile of its own accord', isOfOtherPurpose(chargingProfilePurpose))
        .per('1.6 §5.16.4', '1.6 §7.8', '1.6 errata §3.45')
        .answered(2, { status: 'Accepted' });
      ids.push(request.csChargingProfiles.chargingProfileId);
    }

    const [id] = ids as [number, ...number[]];
    await operator.orders('ClearChargingProfile', { id });
    await centralSystem
      .mustSend(3, 'ClearChargingProfile')
      .with({ id, connectorId: absent, chargingProfilePurpose: absent, stackLevel: absent })
      .per('1.6 §5.5', '1.6 §6.13')
      .answered(4, { status: 'Accepted' });

    const criteria = { connectorId, chargingProfilePurpose, stackLevel: lowest + 1 } as const;
    await operator.orders('ClearChargingProfile', criteria);
    await centralSystem
      .mustSend(5, 'ClearChargingProfile')
      .with({ id: absent, ...criteria })
      .per('1.6 §5.5', '1.6 §6.13')
      .answered(6, { status: 'Accepted' });

    await operator.orders('ClearChargingProfile', {});
    await centralSystem
      .mustSend(7, 'ClearChargingProfile')
      .with({ id: absent, connectorId: absent, chargingProfilePurpose: absent, stackLevel: absent })
      .per('1.6 §5.5', '1.6 errata §3.25')
      .answered(8, { status: 'Accepted' });
  },
});
