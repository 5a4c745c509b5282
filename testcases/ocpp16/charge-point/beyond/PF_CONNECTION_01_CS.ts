import { any, basicAuthentication, has, testChargePoint } from '#plugfest/1.6';
import { boots, ResetTriggered } from '../../states/charge-point-connections.ts';

/** Eight bytes where sixteen are the fewest (A00.FR.205). */
const SHORT = '0011223344556677';

export default testChargePoint('PF_CONNECTION_01_CS', 'AuthorizationKey that is too short', {
  purpose: 'The Charge Point rejects an AuthorizationKey of fewer than 16 bytes, and goes on with the one that it has.',
  profile: 'Security',
  requirements: ['A00.FR.203', 'A00.FR.205', '1.6 §5.3', '1.6 §4.2', '1.6 §5.14', '1.6 errata §3.22'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  reading: 'A value that a key cannot have is rejected (1.6 §5.3). A reset shows which key is in use.',

  async scenario(stage) {
    const [password] = stage.connection.terms.passwords;
    await stage.centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'AuthorizationKey', value: SHORT })
      .mustBeAnswered(2, { status: 'Rejected' });
    await stage.execute(3, ResetTriggered);
    await stage.chargePoint.mustConnect(4, basicAuthentication(password));
    await boots(stage, 5);
  },
});
