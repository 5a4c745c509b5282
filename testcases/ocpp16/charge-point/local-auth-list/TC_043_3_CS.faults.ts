import { faults } from '#plugfest/self-play';
import TC_043_3_CS from './TC_043_3_CS.ts';

export default faults(
  TC_043_3_CS,
  {
    'accepts-any-list': { step: 2, what: 'status' },
    'list-not-supported': { step: 2, what: 'status' },
    'lists-not-implemented': { step: 2, what: 'answer' },
  },
  // There is no room for a single id tag.
  { claims: { LocalListFailure: true }, settings: { LocalAuthListMaxLength: '0' } },
);
