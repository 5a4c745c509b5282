import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_LogStatusNotification_CSMS from './PF_FIELDS_LogStatusNotification_CSMS.ts';

export default fieldFaults(PF_FIELDS_LogStatusNotification_CSMS);
