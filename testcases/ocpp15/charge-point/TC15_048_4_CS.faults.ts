import { faults } from '#plugfest/self-play';
import TC15_048_4_CS from './TC15_048_4_CS.ts';

export default faults(
  TC15_048_4_CS,
  {
    'accepts-any-reservation': { step: 2, what: 'status' },
    'occupied-for-every-refusal': { step: 2, what: 'status' },
    'accepts-reservation-but-forgets': { step: 2, what: 'status' },
  },
  {
    claims: { Reservation: false },
    settings: { SupportedFeatureProfiles: 'Core,LocalAuthListManagement,RemoteTrigger' },
  },
);
