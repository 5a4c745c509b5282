import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('LogStatusNotification', {
  profile: 'Security',
  clauses: ['N01.FR.08'],
  settled: () => ({ status: 'Idle' }),
  wide: ['requestId'],
  harmless: 'nothing is being uploaded',
});
