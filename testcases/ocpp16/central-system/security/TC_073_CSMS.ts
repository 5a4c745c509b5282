import { any, has, matching, testCentralSystem } from '#plugfest/1.6';

/** Sixteen to twenty bytes in hexadecimal (A00.FR.205). */
const AUTHORIZATION_KEY = /^(?:[0-9a-fA-F]{2}){16,20}$/;

export default testCentralSystem('TC_073_CSMS', 'Update Charge Point Password for HTTP Basic Authentication', {
  purpose: 'The Central System sets a new AuthorizationKey, and lets the Charge Point in with it.',
  profile: 'Security',
  requirements: ['A00.FR.203', 'A00.FR.205', 'A01.FR.02'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  reading:
    'The operator orders the configured authorizationKey; the Central System may make one of its own, which is the safer way (A01.FR.07). After the case the operator orders the former one again.',

  async scenario({ chargePoint, centralSystem, operator, connection, certificates, configured: { authorizationKey } }) {
    await operator.orders('ChangeConfiguration', { key: 'AuthorizationKey', value: authorizationKey });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'AuthorizationKey', value: matching(AUTHORIZATION_KEY, '32 to 40 hexadecimal digits') })
      .answered(2, { status: 'Accepted' });

    await certificates.takenIn();
    await connection.drops();
    await chargePoint.connects(3).mustBeLetIn(3);
  },
});
