import { has, testChargePoint } from '#plugfest/1.6';
import { LIMIT, absolute, asLimits, justBegun, tellsComposite } from '../../states/charging-profiles.ts';

export default testChargePoint('TC_056_CS', 'Central Smart Charging - TxDefaultProfile', {
  purpose: 'The Charge Point takes a default charging profile for new transactions, and reckons with it.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §3.13.3', '1.6 §5.7', '1.6 §5.16', '1.6 §5.16.4', '1.6 §6.22', '1.6 §7.14'],
  prerequisites: has('SmartCharging'),
  reading: `The document names no startSchedule, which an Absolute profile needs: as in its other cases the schedule began as long ago as two clocks may differ, and it lasts that much longer. ${asLimits}`,

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: seconds, maxTimeDeviation } = configured;
    const begin = justBegun(stage);
    const duration = seconds + maxTimeDeviation;

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: absolute(stage, begin, {
          id: 1,
          purpose: 'TxDefaultProfile',
          stackLevel,
          duration,
          limits: LIMIT,
        }),
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §3.13.1', '1.6 §5.16.4');
    await tellsComposite(stage, {
      steps: [3, 4],
      seconds,
      holds: { from: begin, limits: LIMIT, until: duration },
    });
  },
});
