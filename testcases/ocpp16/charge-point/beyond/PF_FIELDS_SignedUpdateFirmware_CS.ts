import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('SignedUpdateFirmware', {
  profile: 'Security',
  clauses: ['L01.FR.01'],
  settled: ({ nobody, nowhere, now }) => ({
    requestId: nobody,
    retries: 0,
    firmware: {
      location: nowhere,
      retrieveDateTime: now(),
      signingCertificate: 'no certificate',
      signature: 'no signature',
    },
  }),
  leaveOut: ['smallest', '*extra'],
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  cautious: true,
  harmless: 'nothing can be downloaded there, and no variant holds a certificate',
});
