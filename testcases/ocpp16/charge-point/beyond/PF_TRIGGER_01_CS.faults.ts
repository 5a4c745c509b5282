import { faults } from '#plugfest/self-play';
import PF_TRIGGER_01_CS from './PF_TRIGGER_01_CS.ts';

export default faults(
  PF_TRIGGER_01_CS,
  {
    'rejects-triggers': { step: 2, what: 'status' },
    'accepts-any-trigger': { step: 2, what: 'status' },
    'sends-what-it-has-not-implemented': { step: 3, what: 'message' },
  },
  {
    claims: { FirmwareManagement: false },
    settings: { SupportedFeatureProfiles: 'Core,RemoteTrigger' },
  },
);
