import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('DeleteCertificate', {
  profile: 'Security',
  clauses: ['M04.FR.01'],
  settled: () => ({
    certificateHashData: {
      hashAlgorithm: 'SHA256',
      issuerNameHash: '0000',
      issuerKeyHash: '0000',
      serialNumber: '00',
    },
  }),
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'no certificate has these hashes',
});
