import { faults } from '#plugfest/self-play';
import TC12_061_2_CS from './TC12_061_2_CS.ts';

export default faults(
  TC12_061_2_CS,
  {
    'never-answers': { step: 2, what: 'answer' },
  },
  { claims: { AuthorizationCache: false }, settings: { AuthorizationCache: 'false' } },
);
