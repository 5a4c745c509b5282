import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_08_CSMS', 'Charge Point with a certificate of an unknown authority', {
  purpose:
    'The Central System turns a Charge Point away whose certificate leads to no root that it trusts, and lets it in with a good one.',
  profile: 'Security',
  requirements: ['A00.FR.403', 'A00.FR.407'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],

  async scenario({ chargePoint, connection, certificates }) {
    const spoilt = await certificates.spoils('unknown root');
    await connection.drops();
    await chargePoint.connects(1, { certificates: spoilt }).mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
