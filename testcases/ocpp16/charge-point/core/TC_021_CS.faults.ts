import { faults } from '#plugfest/self-play';
import TC_021_CS from './TC_021_CS.ts';

export default faults(TC_021_CS, {
  'rejects-configuration': { step: 2, what: 'status' },
  'reboot-for-configuration': { step: 2, what: 'status' },
  'accepts-configuration-but-forgets': { step: 4, what: 'configurationKey[0].value' },
  'keys-without-values': { step: 4, what: 'configurationKey[0].value' },
  'tells-no-configuration': { step: 4, what: 'configurationKey' },
  'refuses-configuration': { step: 4, what: 'answer' },
});
