import { has, testChargePoint } from '#plugfest/1.6';
import { LIMIT, absolute, justBegun } from '../../states/charging-profiles.ts';

/** No transaction runs, whatever its id. */
const transactionId = 1;

export default testChargePoint('TC_058_1_CS', 'Central Smart Charging - No ongoing transaction', {
  purpose: 'The Charge Point rejects a charging profile for a transaction where none runs.',
  profile: 'SmartCharging',
  requirements: ['1.6 §3.13.1', '1.6 §5.16', '1.6 §5.16.4'],
  prerequisites: has('SmartCharging'),
  reading: 'Of the CALLERRORs the document allows PropertyConstraintViolation only.',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, stackLevel, scheduleDuration: duration } = configured;

    await centralSystem
      .sends(1, 'SetChargingProfile', {
        connectorId,
        csChargingProfiles: {
          ...absolute(stage, justBegun(stage), {
            id: 1,
            purpose: 'TxProfile',
            stackLevel,
            duration,
            limits: LIMIT,
          }),
          transactionId,
        },
      })
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2, 'PropertyConstraintViolation');
  },
});
