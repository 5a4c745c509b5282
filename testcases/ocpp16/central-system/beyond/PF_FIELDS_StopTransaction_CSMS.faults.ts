import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_StopTransaction_CSMS from './PF_FIELDS_StopTransaction_CSMS.ts';

export default fieldFaults(PF_FIELDS_StopTransaction_CSMS);
