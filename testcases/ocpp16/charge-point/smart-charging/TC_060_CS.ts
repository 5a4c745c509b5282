import { has, testChargePoint } from '#plugfest/1.6';
import { profileOfStart } from '../../states/charging-profiles.ts';

export default testChargePoint('TC_060_CS', 'Remote Start Transaction with Charging Profile - Rejected', {
  purpose: 'The Charge Point rejects a remote start with a charging profile that is not for a transaction.',
  profile: 'SmartCharging',
  requirements: ['1.6 §5.11', '1.6 §5.16.2', '1.6 §6.33'],
  prerequisites: has('SmartCharging'),
  reading:
    'The purpose is TxDefaultProfile. Of the CALLERRORs the document allows PropertyConstraintViolation only. Whatever the Charge Point sends then to start a transaction all the same fails the case.',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await centralSystem
      .sends(1, 'RemoteStartTransaction', {
        connectorId,
        idTag: validIdTag,
        chargingProfile: { ...profileOfStart(stage), chargingProfilePurpose: 'TxDefaultProfile' },
      })
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2, 'PropertyConstraintViolation');
  },
});
