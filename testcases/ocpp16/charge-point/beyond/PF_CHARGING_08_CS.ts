import { has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';
import { absolute, asLimits, assumeAtLeast, justBegun, LIMIT, tellsComposite } from '../../states/charging-profiles.ts';

const DEFAULT = [[0, 10]] as const;

/** Long enough for two transactions, in seconds. */
const LONG = 3600;

export default testChargePoint('PF_CHARGING_08_CS', 'Profile of a transaction that is over', {
  purpose:
    'The profile of a transaction goes before the default profile for as long as that transaction lasts; the next one has the default profile again.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §4.9', '1.6 §4.10', '1.6 §5.12', '1.6 §5.16.3', '1.6 §7.10'],
  prerequisites: has('SmartCharging'),
  reading: `Both profiles have the same stack level: the purpose decides (§3.13.1). ${asLimits}`,
  before: { state: Charging },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, execute, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: seconds } = configured;
    const started = chargePoint.last('StartTransaction');
    const { transactionId } = started.response;
    const from = justBegun(stage);
    assumeAtLeast(stage, 'MaxChargingProfilesInstalled', 2);
    const common = { stackLevel, duration: LONG };

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: absolute(stage, from, { ...common, id: 1, purpose: 'TxDefaultProfile', limits: DEFAULT }),
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §3.13.1');
    await centralSystem
      .sends(3, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...absolute(stage, from, { ...common, id: 2, purpose: 'TxProfile', limits: LIMIT }),
          transactionId,
        },
      })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.16.3');
    await tellsComposite(stage, { steps: [5, 6], seconds, holds: { from, limits: LIMIT, until: LONG } });

    await centralSystem
      .sends(7, 'RemoteStopTransaction', { transactionId })
      .mustBeAnswered(8, { status: 'Accepted' })
      .per('1.6 §5.12');
    await inAnyOrder(
      chargePoint.mustSend(9, 'StopTransaction').with(endOf(started)).per('1.6 §4.10').answered(10),
      chargePoint
        .mustSend(11, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(12),
    );
    await operator.unplugs(connectorId);
    await chargePoint
      .mustSend(13, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .per('1.6 §4.9')
      .answered(14);
    await execute(15, Charging);
    await tellsComposite(stage, { steps: [16, 17], seconds, holds: { from, limits: DEFAULT, until: LONG } });
  },
});
