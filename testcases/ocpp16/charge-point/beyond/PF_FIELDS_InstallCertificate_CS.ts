import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('InstallCertificate', {
  profile: 'Security',
  clauses: ['M05.FR.01'],
  settled: () => ({ certificateType: 'CentralSystemRootCertificate', certificate: 'no certificate' }),
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'no variant holds a certificate',
});
