import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_DeleteCertificate_CS from './PF_FIELDS_DeleteCertificate_CS.ts';

export default fieldFaults(PF_FIELDS_DeleteCertificate_CS);
