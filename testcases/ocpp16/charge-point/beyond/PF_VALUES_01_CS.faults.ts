import { faults } from '#plugfest/self-play';
import PF_VALUES_01_CS from './PF_VALUES_01_CS.ts';

export default faults(PF_VALUES_01_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'accepts-nonsense-values': { step: 4, what: 'status' },
  'not-supported-for-bad-values': { step: 4, what: 'status' },
  'keeps-values-that-it-rejects': { step: 6, what: 'MeterValuesSampledData' },
});
