import { has, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { LIMIT, absolute, asLimits, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

export default testChargePoint('TC_057_CS', 'Central Smart Charging - TxProfile', {
  purpose: 'The Charge Point takes a charging profile for the running transaction, and reckons with it.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16', '1.6 §5.16.3', '1.6 §6.22', '1.6 §7.14'],
  prerequisites: has('SmartCharging'),
  before: { state: Charging },
  reading: `The document names neither startSchedule nor duration: as in its other cases the schedule began as long ago as two clocks may differ, and it lasts for the seconds that are asked about and that much longer. ${asLimits}`,

  async scenario(stage) {
    const { chargePoint, centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: seconds, maxTimeDeviation } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const begin = justBegun(stage);
    const duration = seconds + maxTimeDeviation;

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...absolute(stage, begin, { id: 1, purpose: 'TxProfile', stackLevel, duration, limits: LIMIT }),
          transactionId,
        },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §3.13.1', '1.6 §5.16.3');
    await tellsComposite(stage, {
      steps: [3, 4],
      seconds,
      holds: { from: begin, limits: LIMIT, until: duration },
    });
  },
});
