import { faults } from '#plugfest/self-play';
import TC_019_CS from './TC_019_CS.ts';

export default faults(TC_019_CS, {
  'tells-no-configuration': { step: 2, what: 'configurationKey' },
  'hides-feature-profiles': { step: 2, what: 'configurationKey' },
  'known-keys-as-unknown': { step: 2, what: 'unknownKey' },
  'hides-heartbeat-interval': { step: 4, what: 'HeartbeatInterval' },
  'all-keys-read-only': { step: 4, what: 'ClockAlignedDataInterval.readonly' },
  'all-keys-writable': { step: 4, what: 'GetConfigurationMaxKeys.readonly' },
  'tells-one-key-only': { step: 8, what: 'configurationKey' },
  'keys-without-values': { step: 6, what: 'configurationKey[0].value' },
  'tells-its-password': { step: '', what: 'AuthorizationKey', level: 'should', over: 'json' },
});
