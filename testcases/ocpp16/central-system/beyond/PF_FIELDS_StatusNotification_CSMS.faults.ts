import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_StatusNotification_CSMS from './PF_FIELDS_StatusNotification_CSMS.ts';

export default fieldFaults(PF_FIELDS_StatusNotification_CSMS);
