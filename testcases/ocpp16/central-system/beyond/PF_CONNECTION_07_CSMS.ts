import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_07_CSMS', 'Charge Point whose certificate has expired', {
  purpose:
    'The Central System turns a Charge Point away whose certificate has expired, and lets it in with a good one.',
  profile: 'Security',
  requirements: ['A00.FR.403', 'A00.FR.407'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading:
    'The copy has the key and the names of the usual certificate, and its authority, so that nothing else is wrong with it.',

  async scenario({ chargePoint, connection, certificates }) {
    const spoilt = await certificates.spoils('expired');
    await connection.drops();
    await chargePoint.connects(1, { certificates: spoilt }).mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
