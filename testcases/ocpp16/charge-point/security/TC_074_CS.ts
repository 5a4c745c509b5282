import { has, is, showsCertificate, testChargePoint, theConfigured } from '#plugfest/1.6';
import { certificateRequested } from '../../states/charge-point-certificates.ts';

export default testChargePoint('TC_074_CS', 'Update Charge Point Certificate by request of Central System', {
  purpose: 'The Charge Point asks for a new certificate when it is told to, takes it over and connects again with it.',
  profile: 'Security',
  requirements: ['A00.FR.501', 'A00.FR.511', 'A02.FR.03', 'A02.FR.06', 'A02.FR.08', 'A02.FR.13'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading:
    'Step 7 can be seen with client certificates only, so that the case needs a run in security profile 3, and an authority that the Charge Point trusts and that outlasts the run. The document does not validate the request of step 3; the whitepaper obliges it to be a PKCS#10 request in PEM, signed with the strong key that it carries, with CpoName as organizationName and the serial number as commonName.',
  before: { configuration: { CpoName: is(theConfigured('vendorName')) } },

  async scenario(stage) {
    const { chargePoint, centralSystem, authority } = stage;
    authority.lasts();
    const csr = await certificateRequested(stage);
    const certificateChain = await authority.certifies(csr);
    await centralSystem
      .sends(5, 'CertificateSigned', { certificateChain })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('A02.FR.06');
    await chargePoint.mustConnect(7, showsCertificate(certificateChain));
  },
});
