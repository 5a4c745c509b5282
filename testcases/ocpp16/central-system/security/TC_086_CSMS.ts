import { any, has, modernTls, serverCertificate, SUITES, testCentralSystem } from '#plugfest/1.6';
import { registersAgain } from '../../states/central-system-connections.ts';

export default testCentralSystem('TC_086_CSMS', 'TLS - server-side certificate - Valid certificate', {
  purpose:
    'The Central System shows valid certificates and makes TLS connections with each cipher suite that it has to know.',
  profile: 'Security',
  requirements: [
    'A00.FR.305',
    'A00.FR.306',
    'A00.FR.312',
    'A00.FR.317',
    'A00.FR.416',
    'A00.FR.421',
    'A00.FR.502',
    'A00.FR.503',
    'A00.FR.508',
    'A00.FR.510',
    '1.6 §4.2',
    '1.6 §4.9',
  ],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading:
    'Steps 1 to 4: which suites a server knows shows only when each is offered alone, so that a handshake is made for each of the four, all at once; the fifth is that of the connection. The certificate of each handshake is judged. Certificates travel in TLS in binary, so that PEM cannot be judged here. Where the Central System was reached by an address in place of a name, its CN cannot be compared, and any name will do.',
  before: { from: 'connected' },

  async scenario(stage) {
    await stage.connection.drops();
    await stage.chargePoint
      .shakesHands(1, [...SUITES.ecdsa, ...SUITES.rsa])
      .mustSucceed(2, modernTls, serverCertificate);
    await stage.chargePoint.connects(5).mustBeLetIn(6, modernTls, serverCertificate);
    await registersAgain(stage, 7);
  },
});
