import { any, has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_03_CSMS', 'Charge Point without TLS', {
  purpose:
    'The Central System turns a Charge Point away that connects without TLS although it is on a security profile with it.',
  profile: 'Security',
  requirements: ['A00.FR.001', 'A00.FR.002'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading:
    'The Charge Point goes to the same host and port; another port for connections without TLS (A00.FR.006) is not tried.',

  async scenario({ chargePoint, connection }) {
    await connection.drops();
    await chargePoint.connects(1, { profile: 1 }).mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
