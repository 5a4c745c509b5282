import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_GetCompositeSchedule_CS from './PF_FIELDS_GetCompositeSchedule_CS.ts';

export default fieldFaults(PF_FIELDS_GetCompositeSchedule_CS, { claims: { SmartCharging: true } });
