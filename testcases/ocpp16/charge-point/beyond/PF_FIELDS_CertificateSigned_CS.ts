import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('CertificateSigned', {
  profile: 'Security',
  clauses: ['A02.FR.06'],
  settled: () => ({ certificateChain: 'no certificate' }),
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'no variant holds a certificate',
});
