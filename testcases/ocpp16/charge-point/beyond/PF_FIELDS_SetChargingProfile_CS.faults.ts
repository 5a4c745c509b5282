import { fieldFaults } from '../../states/field-boundaries-proof.ts';
import PF_FIELDS_SetChargingProfile_CS from './PF_FIELDS_SetChargingProfile_CS.ts';

export default fieldFaults(PF_FIELDS_SetChargingProfile_CS, { claims: { SmartCharging: true } });
