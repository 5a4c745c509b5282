import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_UpdateFirmware_CS from './PF_FIELDS_UpdateFirmware_CS.ts';

export default fieldFaults(PF_FIELDS_UpdateFirmware_CS, { claims: { FirmwareManagement: true } });
