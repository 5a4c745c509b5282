import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetInstalledCertificateIds', {
  profile: 'Security',
  clauses: ['M03.FR.01'],
  settled: () => ({ certificateType: 'CentralSystemRootCertificate' }),
  harmless: 'it only reads',
});
