import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_TriggerMessage_CS from './PF_FIELDS_TriggerMessage_CS.ts';

export default fieldFaults(PF_FIELDS_TriggerMessage_CS);
