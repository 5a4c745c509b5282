import { any, basicAuthentication, has, testChargePoint } from '#plugfest/1.6';
import { ANY_PASSWORD, boots, ResetTriggered, seenAtTheConnection } from '../../states/charge-point-connections.ts';

export default testChargePoint('TC_085_CS', 'Basic Authentication - Valid username/password combination', {
  purpose:
    'After a reset the Charge Point connects with its identity as user name, and its AuthorizationKey as password.',
  profile: 'Security',
  requirements: ['A00.FR.202', 'A00.FR.203', 'A00.FR.204', 'A00.FR.205', '1.6 §4.2', '1.6 §5.14', '1.6 errata §3.22'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  reading: `Step 1: of the two bounds of the document for the length of the key the whitepaper's are used, 16 to 20 bytes, which are 32 to 40 hexadecimal digits (A00.FR.205). ${seenAtTheConnection}`,
  before: { state: ResetTriggered },

  async scenario(stage) {
    const { connection } = stage;
    const [password] = connection.terms.passwords;
    connection.admits({ passwords: [] }, ANY_PASSWORD);
    await stage.chargePoint.mustConnect(1, basicAuthentication(password));
    await boots(stage, 3);
  },
});
