import { any, has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_02_CSMS', 'New password that the Charge Point rejects', {
  purpose: 'When a Charge Point rejects a new password, the Central System goes on taking the present one.',
  profile: 'Security',
  requirements: ['A01.FR.02', 'A01.FR.04'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],

  async scenario({ chargePoint, centralSystem, operator, connection, certificates, configured: { authorizationKey } }) {
    await operator.orders('ChangeConfiguration', { key: 'AuthorizationKey', value: authorizationKey });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'AuthorizationKey' })
      .answered(2, { status: 'Rejected' });

    await certificates.takenIn();
    await connection.drops();
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
