import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_SecurityEventNotification_CSMS from './PF_FIELDS_SecurityEventNotification_CSMS.ts';

export default fieldFaults(PF_FIELDS_SecurityEventNotification_CSMS);
