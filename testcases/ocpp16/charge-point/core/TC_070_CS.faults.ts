import { faults } from '#plugfest/self-play';
import TC_070_CS from './TC_070_CS.ts';

export default faults(
  TC_070_CS,
  {
    'never-samples': { step: 1, what: 'message' },
    'samples-once': { step: 1, what: 'message' },
    'slow-sampling': { step: 1, what: 'message' },
    'hasty-sampling': { step: 1, what: 'timestamp' },
    'samples-as-clock': { step: 1, what: 'context' },
    'drops-a-measurand': { step: 1, what: 'measurand' },
    'values-without-transaction': { step: 1, what: 'transactionId' },
    'register-runs-backwards': { step: 1, what: 'value' },
    'decimal-comma': { step: 1, what: 'value' },
    'tells-no-configuration': { step: 'GetConfiguration › 2', what: 'MeterValuesSampledData' },
    'never-tells-configuration': { step: 'GetConfiguration › 2', what: 'answer' },
    'values-of-this-session': { step: '', what: 'meterValue[0].sampledValue[0].value', level: 'should' },
    'current-on-neutral': { step: '', what: 'meterValue[0].sampledValue[2].phase', level: 'should' },
  },
  { settings: { MeterValuesSampledData: 'Energy.Active.Import.Register,Power.Active.Import,Current.Import' } },
);
