import { any, basicAuthentication, has, Secret, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_073_CS', 'Update Charge Point Password for HTTP Basic Authentication', {
  purpose: 'The Charge Point takes a new AuthorizationKey, and connects again with it as its password.',
  profile: 'Security',
  requirements: ['A00.FR.203', 'A00.FR.205', 'A01.FR.01'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  reading:
    'The new key is the configured authorizationKey, so that it can be kept out of reports; the document names one of its own. From step 2 on only the new password is let in (OCPP-J 1.6 §6.2.2). After the case the former key is set again.',

  async scenario({ chargePoint, centralSystem, connection, configured: { authorizationKey } }) {
    const password = Secret.fromHex(authorizationKey)!;
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'AuthorizationKey', value: authorizationKey })
      .mustBeAnswered(2, { status: 'Accepted' });
    connection.admits({ passwords: [password] }, 'The Central System lets the Charge Point in with the new password');
    await chargePoint.mustConnect(3, basicAuthentication(password));
  },
});
