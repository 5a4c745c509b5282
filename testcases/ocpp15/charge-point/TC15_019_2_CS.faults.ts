import { faults } from '#plugfest/self-play';
import TC15_019_2_CS from './TC15_019_2_CS.ts';

export default faults(TC15_019_2_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'refuses-configuration': { step: 2, what: 'answer' },
  'unknown-keys-vanish': { step: 4, what: 'unknownKey' },
  'known-keys-as-unknown': { step: 4, what: 'unknownKey[0]' },
});
