import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('SignedFirmwareStatusNotification', {
  profile: 'Security',
  clauses: ['L01.FR.20'],
  settled: () => ({ status: 'Idle' }),
  wide: ['requestId'],
  harmless: 'no update is under way',
});
