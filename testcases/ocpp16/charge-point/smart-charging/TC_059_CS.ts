import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingWithProfile } from '../../states/charge-point.ts';
import { LIMIT, asLimits, tellsComposite } from '../../states/charging-profiles.ts';

export default testChargePoint('TC_059_CS', 'Remote Start Transaction with Charging Profile', {
  purpose: 'A transaction that is started remotely with a charging profile follows this profile.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.7', '1.6 §5.11', '1.6 §5.16.2', '1.6 §6.22', '1.6 §7.9', '1.6 §7.10'],
  prerequisites: has('SmartCharging'),
  reading: `The document does not say of which kind the profile is: Relative, as in the case for Central Systems of the same number, for nobody knows beforehand when the transaction begins. Where exactly such a schedule begins is up to the Charge Point (§7.9), not before the remote start; after the shortest time that it can last nothing is judged. ${asLimits}`,

  async scenario(stage) {
    const { centralSystem, execute, configured } = stage;
    const { scheduleDuration: seconds } = configured;

    await execute(1, ChargingWithProfile);
    await tellsComposite(stage, {
      steps: [2, 3],
      seconds,
      holds: { from: centralSystem.last('RemoteStartTransaction').at, limits: LIMIT, until: seconds },
    });
  },
});
