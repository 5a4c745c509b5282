import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_RemoteStartTransaction_CS from './PF_FIELDS_RemoteStartTransaction_CS.ts';

export default fieldFaults(PF_FIELDS_RemoteStartTransaction_CS, { claims: { SmartCharging: true } });
