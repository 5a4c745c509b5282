import { faults } from '#plugfest/self-play';
import PF_RPC_41_CS from './PF_RPC_41_CS.ts';

export default faults(
  PF_RPC_41_CS,
  {
    'never-answers': { step: 2, what: 'answer' },
    'claims-to-reserve': { step: 2, what: 'status' },
  },
  {
    claims: { Reservation: false, ReserveConnectorZero: false },
    settings: {
      SupportedFeatureProfiles: 'Core,FirmwareManagement,LocalAuthListManagement,RemoteTrigger,SmartCharging',
    },
  },
);
