import { faults } from '#plugfest/self-play';
import TC15_070_3_CS from './TC15_070_3_CS.ts';

export default faults(
  TC15_070_3_CS,
  {
    'never-tells-configuration': { step: 2, what: 'answer' },
    'refuses-configuration': { step: 2, what: 'answer' },
    'drops-a-measurand': { step: 4, what: 'measurands' },
    'never-samples': { step: 4, what: 'message' },
    'values-of-other-connector': { step: 4, what: 'message' },
    'samples-as-clock': { step: 4, what: 'message' },
    'values-of-other-transaction': { step: 4, what: 'transactionId' },
  },
  { settings: { MeterValuesSampledData: 'Energy.Active.Import.Register,Power.Active.Import' } },
);
