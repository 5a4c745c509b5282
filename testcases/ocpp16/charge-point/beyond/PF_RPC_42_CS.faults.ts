import { faults } from '#plugfest/self-play';
import PF_RPC_42_CS from './PF_RPC_42_CS.ts';

export default faults(
  PF_RPC_42_CS,
  {
    'never-answers': { step: 2, what: 'answer' },
    'claims-to-set-profiles': { step: 2, what: 'status' },
  },
  {
    claims: { SmartCharging: false, ThreeChargingProfiles: false, FiveSchedulePeriods: false },
    settings: { SupportedFeatureProfiles: 'Core,FirmwareManagement,LocalAuthListManagement,RemoteTrigger,Reservation' },
  },
);
