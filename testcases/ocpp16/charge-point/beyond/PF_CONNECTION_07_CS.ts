import { any, has, testChargePoint } from '#plugfest/1.6';
import { distrusts } from '../../states/charge-point-connections.ts';

export default testChargePoint('PF_CONNECTION_07_CS', 'Central System without encryption', {
  purpose:
    'The Charge Point does not connect to a Central System whose only cipher suite encrypts nothing, comes back when it has a good one, and tells of it.',
  profile: 'Security',
  requirements: ['A00.FR.319', 'A00.FR.322', 'A00.FR.423', 'A00.FR.426'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading:
    'Of the suites that must not be used the one is taken that authenticates, and encrypts nothing. A Charge Point that never offers it learns no more than that no suite fits, so that step 3 need not come.',

  async scenario(stage) {
    await distrusts(stage, {
      shows: { versions: { least: 'TLSv1.2', most: 'TLSv1.2' }, suites: ['TLS_RSA_WITH_NULL_SHA256'] },
      text: 'a cipher suite that encrypts nothing, and no other',
      event: 'InvalidTLSCipherSuite',
      tells: 'may',
      events: ['A00.FR.322', 'A00.FR.426'],
      refuses: ['A00.FR.319', 'A00.FR.322', 'A00.FR.423', 'A00.FR.426'],
    });
  },
});
