import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_GetDiagnostics_CS from './PF_FIELDS_GetDiagnostics_CS.ts';

export default fieldFaults(PF_FIELDS_GetDiagnostics_CS, { claims: { FirmwareManagement: true } });
