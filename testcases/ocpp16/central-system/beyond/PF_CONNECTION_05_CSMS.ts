import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_05_CSMS', 'Charge Point without a certificate', {
  purpose: 'The Central System turns a Charge Point away that shows no certificate on security profile 3.',
  profile: 'Security',
  requirements: ['A00.FR.403', 'A00.FR.407'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],

  async scenario({ chargePoint, connection }) {
    await connection.drops();
    await chargePoint.connects(1, { certificates: [] }).mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
