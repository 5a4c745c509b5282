import { faults } from '#plugfest/self-play';
import TC15_019_1_CS from './TC15_019_1_CS.ts';

export default faults(TC15_019_1_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'refuses-configuration': { step: 2, what: 'answer' },
  'tells-no-configuration': { step: 2, what: 'configurationKey' },
  'no-keys-at-all': { step: 2, what: 'configurationKey' },
});
