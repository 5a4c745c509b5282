import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetDiagnostics', {
  profile: 'FirmwareManagement',
  clauses: ['1.6 §5.9'],
  settled: ({ nowhere }) => ({ location: nowhere, retries: 0 }),
  harmless: 'nothing can be uploaded there, and no second attempt is made',
});
