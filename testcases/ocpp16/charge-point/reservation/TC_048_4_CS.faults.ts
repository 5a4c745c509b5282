import { faults } from '#plugfest/self-play';
import TC_048_4_CS from './TC_048_4_CS.ts';

export default faults(
  TC_048_4_CS,
  {
    'accepts-any-reservation': { step: 2, what: 'status' },
    'fails-reservations': { step: 2, what: 'answer' },
    'occupied-for-every-refusal': { step: 2, what: 'status' },
  },
  {
    claims: { Reservation: false },
    settings: { SupportedFeatureProfiles: 'Core,LocalAuthListManagement,RemoteTrigger' },
  },
);
