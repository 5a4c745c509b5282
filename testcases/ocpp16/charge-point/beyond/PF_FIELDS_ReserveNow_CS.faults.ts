import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_ReserveNow_CS from './PF_FIELDS_ReserveNow_CS.ts';

export default fieldFaults(PF_FIELDS_ReserveNow_CS);
