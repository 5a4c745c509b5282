import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_10_CSMS', 'Charge Point with the certificate of another operator', {
  purpose: 'The Central System looks at whose certificate a Charge Point shows.',
  profile: 'Security',
  requirements: ['A00.FR.404', 'A00.FR.406'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading:
    'The copy has the key and the authority of the usual certificate, so that nothing but its O is wrong with it. It is looked at (A00.FR.404), and the certificate of an organization that the operator trusts may be replaced in place of being refused (A00.FR.406): to let the Charge Point in brings a warning.',

  async scenario({ chargePoint, connection, certificates }) {
    const spoilt = await certificates.spoils('other organization');
    await connection.drops();
    await chargePoint.connects(1, { certificates: spoilt }).shouldBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
