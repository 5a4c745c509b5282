import { any, ciString, has, testCentralSystem } from '#plugfest/1.6';

/** Sixteen bytes: with the colon that stands behind a user name, with 0, and with some that are no text in UTF-8. */
const KEY = '3a00ff80c33a28fe70726f647563743a';

export default testCentralSystem('PF_PRODUCT_02_CSMS', 'Password that is no text', {
  purpose: 'The Central System lets a Charge Point in whose password is made of any bytes.',
  profile: 'Security',
  requirements: ['A00.FR.203', 'A00.FR.205', 'A01.FR.02'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  reading:
    'A password is made of bytes, and is told in hexadecimal over OCPP (A00.FR.205). The Central System may make one of its own, which is the safer way (A01.FR.07): then the case is about that.',

  async scenario({ chargePoint, centralSystem, operator, connection }) {
    await operator.orders('ChangeConfiguration', { key: 'AuthorizationKey', value: KEY });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: ciString('AuthorizationKey') })
      .answered(2, { status: 'Accepted' });

    await connection.drops();
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
