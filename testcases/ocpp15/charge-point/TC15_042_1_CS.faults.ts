import { faults } from '#plugfest/self-play';
import TC15_042_1_CS from './TC15_042_1_CS.ts';

export default faults(
  TC15_042_1_CS,
  {
    'list-version-always-1': { step: 2, what: 'listVersion' },
    'disabled-list-counts-as-empty': { step: 2, what: 'listVersion' },
    'lists-not-implemented': { step: 2, what: 'answer' },
  },
  {
    claims: { LocalAuthListManagement: false },
    settings: { SupportedFeatureProfiles: 'Core,Reservation,RemoteTrigger' },
  },
);
