import { any, assume, has, testChargePoint } from '#plugfest/1.6';
import { distrusts, eventIsNotCritical } from '../../states/charge-point-connections.ts';

export default testChargePoint('PF_CONNECTION_03_CS', 'Certificate of another host', {
  purpose:
    'The Charge Point does not connect to a Central System whose certificate is made out to another host, comes back when it shows a good one, and tells of it.',
  profile: 'Security',
  requirements: ['A00.FR.308', 'A00.FR.309', 'A00.FR.310', 'A00.FR.412', 'A00.FR.413', 'A00.FR.414'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading: `The copy has the keys and the authority of the usual certificate, so that nothing but the name is wrong with it. A Charge Point that was given an address has no name to compare. ${eventIsNotCritical}`,

  async scenario(stage) {
    const { chargePoint, connection } = stage;
    await connection.drops();
    await connection.restores();
    await chargePoint.mustConnect(1);
    assume(
      connection.host !== undefined,
      'the charge point names the central system by an address, or does not name it in TLS: give it a URL with a host name, and run the case again',
    );
    await distrusts(stage, {
      from: 2,
      shows: { certificates: await stage.authority.spoils('other name') },
      text: 'a certificate that is made out to another host',
      event: 'InvalidCentralSystemCertificate',
      events: ['A00.FR.309', 'A00.FR.413'],
      refuses: ['A00.FR.308', 'A00.FR.310', 'A00.FR.412', 'A00.FR.414'],
    });
  },
});
