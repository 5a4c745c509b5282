import { any, has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_06_CSMS', 'Charge Point without encryption', {
  purpose: 'The Central System turns a Charge Point away whose only cipher suite encrypts nothing.',
  profile: 'Security',
  requirements: ['A00.FR.319', 'A00.FR.321', 'A00.FR.423', 'A00.FR.425'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading: 'Of the suites that must not be used the one is taken that authenticates, and encrypts nothing.',

  async scenario({ chargePoint, connection }) {
    await connection.drops();
    await chargePoint
      .connects(1, { versions: { least: 'TLSv1.2', most: 'TLSv1.2' }, suites: ['TLS_RSA_WITH_NULL_SHA256'] })
      .mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
