import { any, basicAuthentication, has, modernTls, requiredSuites, testChargePoint } from '#plugfest/1.6';
import { ANY_PASSWORD, boots, ResetTriggered, seenAtTheConnection } from '../../states/charge-point-connections.ts';

export default testChargePoint('TC_086_CS', 'TLS - server-side certificate - Valid certificate', {
  purpose:
    'After a reset the Charge Point makes a TLS connection with a Central System that shows a valid certificate.',
  profile: 'Security',
  requirements: [
    'A00.FR.302',
    'A00.FR.303',
    'A00.FR.304',
    'A00.FR.311',
    'A00.FR.312',
    'A00.FR.318',
    'A00.FR.416',
    'A00.FR.422',
    '1.6 §4.2',
    '1.6 §5.14',
    '1.6 errata §3.22',
  ],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading: `Step 1: what the document has its tool validate before step 2, in the ClientHello and by what was agreed. Step 5 is owed in security profile 2 only; the length of the key is that of the whitepaper, 16 to 20 bytes (A00.FR.304). ${seenAtTheConnection}`,
  before: { state: ResetTriggered },

  async scenario(stage) {
    const { profile, passwords } = stage.connection.terms;
    stage.connection.admits({ passwords: [] }, ANY_PASSWORD);
    const connection = await stage.chargePoint.mustConnect(1, modernTls, requiredSuites);
    if (profile === 2) connection.mustShow(5, basicAuthentication(passwords[0]));
    await boots(stage, 7);
  },
});
