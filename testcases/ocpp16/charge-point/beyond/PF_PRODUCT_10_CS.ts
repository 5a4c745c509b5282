import { has, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { absolute, justBegun } from '../../states/charging-profiles.ts';
import { isOther, otherValues, takenAs, takenEvery, type Values } from '../../states/meter-values.ts';

const SAMPLES = 2;

export default testChargePoint('PF_PRODUCT_10_CS', 'Meter values while no energy flows', {
  purpose: 'The Charge Point samples its meter throughout a transaction, also while it is suspended.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.16.1', '1.6 §4.7', '1.6 §4.9', '1.6 §5.16.3', '1.6 §9.1.19'],
  prerequisites: has('SmartCharging'),
  reading:
    'A limit of 0 suspends the transaction, as in PF_CHARGING_03_CS; it goes on, and so do its samples (1.6 §9.1.19).',
  before: {
    configuration: {
      MeterValueSampleInterval: is(theConfigured('meterValueInterval')),
      ClockAlignedDataInterval: is(0, 'if possible'),
    },
    state: Charging,
  },

  async scenario(stage) {
    const { chargePoint, centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: duration, meterValueInterval: interval } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const nothing = { id: 1, purpose: 'TxProfile', stackLevel, duration, limits: [[0, 0]] } as const;
    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: { ...absolute(stage, justBegun(stage), nothing), transactionId },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.16.3');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'SuspendedEVSE' })
      .passingOver('the EV has noticed first', ({ status }) => status === 'SuspendedEV')
      .per('1.6 §4.9')
      .answered(4);

    let previous: Values | undefined;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const { request } = await chargePoint
        .mustSend(5, 'MeterValues')
        .with({ connectorId, transactionId })
        .passingOver(otherValues, isOther(connectorId))
        .within(2 * interval)
        .and(takenEvery(interval, previous))
        .and(takenAs('Sample.Periodic'))
        .per('1.6 §3.16.1', '1.6 §9.1.19')
        .answered(6);
      previous = request;
    }
  },
});
