import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_Heartbeat_CSMS from './PF_FIELDS_Heartbeat_CSMS.ts';

export default fieldFaults(PF_FIELDS_Heartbeat_CSMS);
