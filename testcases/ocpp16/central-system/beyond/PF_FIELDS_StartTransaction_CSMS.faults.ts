import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_StartTransaction_CSMS from './PF_FIELDS_StartTransaction_CSMS.ts';

export default fieldFaults(PF_FIELDS_StartTransaction_CSMS);
