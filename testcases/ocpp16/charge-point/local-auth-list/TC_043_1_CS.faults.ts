import { faults } from '#plugfest/self-play';
import TC_043_1_CS from './TC_043_1_CS.ts';

export default faults(
  TC_043_1_CS,
  {
    'accepts-any-list': { step: 2, what: 'status' },
    'rejects-lists': { step: 2, what: 'status' },
    'lists-not-implemented': { step: 2, what: 'answer', over: 'json' },
  },
  {
    claims: { LocalAuthListManagement: false },
    settings: { SupportedFeatureProfiles: 'Core,RemoteTrigger' },
  },
);
