import { faults } from '#plugfest/self-play';
import TC15_043_1_CS from './TC15_043_1_CS.ts';

export default faults(
  TC15_043_1_CS,
  {
    'lists-not-implemented': { step: 2, what: 'answer' },
  },
  {
    claims: { LocalAuthListManagement: false },
    settings: { SupportedFeatureProfiles: 'Core,Reservation,RemoteTrigger' },
  },
);
