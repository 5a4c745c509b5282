import { faults } from '#plugfest/self-play';
import PF_TRIGGER_02_CS from './PF_TRIGGER_02_CS.ts';

export default faults(
  PF_TRIGGER_02_CS,
  {
    'never-tells-configuration': { step: 'GetConfiguration › 2', what: 'answer' },
    'rejects-triggers': { step: 3, what: 'status' },
    'accepts-trigger-but-stays-silent': { step: 4, what: 'message' },
    'triggered-values-of-energy-only': { step: 4, what: 'measurand' },
  },
  { settings: { MeterValuesSampledData: 'Energy.Active.Import.Register,Current.Import' } },
);
