import { certificate, has, modernTls, requiredSuites, testChargePoint } from '#plugfest/1.6';
import { boots, ResetTriggered, seenAtTheConnection } from '../../states/charge-point-connections.ts';

export default testChargePoint('TC_087_CS', 'TLS - Client-side certificate - valid certificate', {
  purpose: 'After a reset the Charge Point makes a TLS connection and shows a valid certificate of its own.',
  profile: 'Security',
  requirements: [
    'A00.FR.401',
    'A00.FR.402',
    'A00.FR.405',
    'A00.FR.415',
    'A00.FR.416',
    'A00.FR.422',
    'A00.FR.502',
    'A00.FR.503',
    'A00.FR.508',
    'A00.FR.511',
    '1.6 §4.2',
    '1.6 §5.14',
    '1.6 errata §3.22',
  ],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading: `Step 3: what the document has its tool validate before step 4. Certificates travel in TLS in binary, so that PEM cannot be judged here. The serial number of the Charge Point is the configured serialNumber, or what it told when it registered last; when neither is known, its certificate must hold any name. A certificate whose path does not lead to a trusted root is turned away (A00.FR.407). ${seenAtTheConnection}`,
  before: { state: ResetTriggered },

  async scenario(stage) {
    const commonNames = stage.serialNumbers();
    const connection = await stage.chargePoint.mustConnect(1, modernTls, requiredSuites);
    connection.mustShow(3, certificate({ commonNames }));
    await boots(stage, 7);
  },
});
