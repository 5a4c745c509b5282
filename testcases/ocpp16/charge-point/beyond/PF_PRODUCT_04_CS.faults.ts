import { faults } from '#plugfest/self-play';
import PF_PRODUCT_04_CS from './PF_PRODUCT_04_CS.ts';

export default faults(PF_PRODUCT_04_CS, {
  'case-sensitive-keys': { step: 2, what: 'configurationKey' },
});
