import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('FirmwareStatusNotification', {
  profile: 'FirmwareManagement',
  clauses: ['1.6 §4.5'],
  settled: () => ({ status: 'Idle' }),
  harmless: 'no update is under way',
});
