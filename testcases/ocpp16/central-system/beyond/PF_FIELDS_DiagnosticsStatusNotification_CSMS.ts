import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('DiagnosticsStatusNotification', {
  profile: 'FirmwareManagement',
  clauses: ['1.6 §4.4'],
  settled: () => ({ status: 'Idle' }),
  harmless: 'nothing is being uploaded',
});
