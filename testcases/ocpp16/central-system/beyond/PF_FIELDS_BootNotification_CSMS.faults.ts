import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_BootNotification_CSMS from './PF_FIELDS_BootNotification_CSMS.ts';

export default fieldFaults(PF_FIELDS_BootNotification_CSMS);
