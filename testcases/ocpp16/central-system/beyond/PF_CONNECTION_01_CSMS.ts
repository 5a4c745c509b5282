import { any, has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_01_CSMS', 'Former password', {
  purpose:
    'Once the password of a Charge Point was changed, the Central System takes the new one, and no longer the former one.',
  profile: 'Security',
  requirements: ['A01.FR.02', 'A01.FR.03'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],

  async scenario({ chargePoint, centralSystem, operator, connection, certificates, configured: { authorizationKey } }) {
    const former = connection.terms.passwords;
    await operator.orders('ChangeConfiguration', { key: 'AuthorizationKey', value: authorizationKey });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'AuthorizationKey' })
      .answered(2, { status: 'Accepted' });

    await certificates.takenIn();
    await connection.drops();
    await chargePoint.connects(3, { passwords: former }).mustBeTurnedAway(4);
    await chargePoint.connects(5).mustBeLetIn(6);
  },
});
