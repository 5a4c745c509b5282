import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_InstallCertificate_CS from './PF_FIELDS_InstallCertificate_CS.ts';

export default fieldFaults(PF_FIELDS_InstallCertificate_CS);
