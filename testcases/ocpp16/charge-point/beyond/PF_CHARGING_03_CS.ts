import { has, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { absolute, justBegun } from '../../states/charging-profiles.ts';

export default testChargePoint('PF_CHARGING_03_CS', 'No energy for a while', {
  purpose: 'A limit of 0 suspends the transaction, and a higher one lets the same transaction go on.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §4.9', '1.6 §5.16.3'],
  prerequisites: has('SmartCharging'),
  reading:
    'A transaction is not over for want of energy: a StopTransaction fails the case. The EV may notice first, and may not take energy again at once: SuspendedEV is passed over before SuspendedEVSE, and does as well as Charging behind it, for it says that energy is offered.',
  before: { state: Charging },

  async scenario(stage) {
    const { chargePoint, centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: duration } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const limitedTo = (limit: number) => ({
      connectorId,
      csChargingProfiles: {
        ...absolute(stage, justBegun(stage), {
          id: 1,
          purpose: 'TxProfile',
          stackLevel,
          duration,
          limits: [[0, limit]],
        }),
        transactionId,
      },
    });

    await centralSystem
      .sends(1, 'SetChargingProfile', limitedTo(0))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.16.3');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'SuspendedEVSE' })
      .passingOver('the EV has noticed first', ({ status }) => status === 'SuspendedEV')
      .per('1.6 §4.9')
      .answered(4);

    await centralSystem
      .sends(5, 'SetChargingProfile', limitedTo(10))
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.16.3');
    await chargePoint
      .mustSend(7, 'StatusNotification')
      .with({ connectorId, status: oneOf('Charging', 'SuspendedEV') })
      .per('1.6 §4.9')
      .answered(8);
  },
});
