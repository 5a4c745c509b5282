import { has, testCentralSystem } from '#plugfest/1.6';

/** It has the lines of a request in PEM, and nothing in it that could be signed. */
const NOTHING = `-----BEGIN CERTIFICATE REQUEST-----
${Buffer.from('this is no certificate signing request').toString('base64')}
-----END CERTIFICATE REQUEST-----
`;

export default testCentralSystem('PF_CERTIFICATES_01_CSMS', 'Signing request that cannot be signed', {
  purpose: 'The Central System rejects a request for a certificate that is none.',
  profile: 'Security',
  requirements: ['A02.FR.12', 'A03.FR.12'],
  prerequisites: has('SecurityProfile3'),
  reading:
    'The request is told from the first look at it: a Central System that only hands it on must look all the same.',

  async scenario({ chargePoint }) {
    await chargePoint.sends(1, 'SignCertificate', { csr: NOTHING }).mustBeAnswered(2, { status: 'Rejected' });
  },
});
