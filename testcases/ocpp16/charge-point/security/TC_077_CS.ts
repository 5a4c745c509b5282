import { has, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { certificateRequested } from '../../states/charge-point-certificates.ts';

export default testChargePoint('TC_077_CS', 'Invalid ChargePointCertificate Security Event', {
  purpose: 'A certificate that is not valid is turned away, and the Central System is told of it as a security event.',
  profile: 'Security',
  requirements: ['A00.FR.501', 'A00.FR.511', 'A02.FR.03', 'A02.FR.06', 'A02.FR.07', 'A02.FR.13'],
  prerequisites: has('SecurityProfile3'),
  reading:
    'The invalid certificate of step 5 is the one that was asked for, but it has expired: the period is what every Charge Point must look at (A02.FR.06). The document does not validate the request of step 3; the whitepaper obliges it to be a PKCS#10 request in PEM, signed with the strong key that it carries, with CpoName as organizationName and the serial number as commonName. The whitepaper calls the event of step 7 not critical, but wants it triggered (A02.FR.07), and the document wants to see it; other security events may come before.',
  before: { configuration: { CpoName: is(theConfigured('vendorName')) } },

  async scenario(stage) {
    const { chargePoint, centralSystem, authority } = stage;
    const csr = await certificateRequested(stage);
    const certificateChain = await authority.certifies(csr, 'expired');
    await centralSystem
      .sends(5, 'CertificateSigned', { certificateChain })
      .mustBeAnswered(6, { status: 'Rejected' })
      .per('A02.FR.06', 'A02.FR.07');
    await chargePoint
      .mustSend(7, 'SecurityEventNotification')
      .with({ type: 'InvalidChargePointCertificate' })
      .passingOver('another security event', ({ type }) => type !== 'InvalidChargePointCertificate')
      .per('A02.FR.07')
      .answered(8);
  },
});
