import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('SecurityEventNotification', {
  profile: 'Security',
  clauses: ['A04.FR.02'],
  settled: ({ now }) => ({ type: 'SettingSystemTime', timestamp: now() }),
  harmless: 'it reports that the clock was set',
});
