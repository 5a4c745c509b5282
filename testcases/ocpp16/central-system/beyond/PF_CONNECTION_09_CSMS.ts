import { has, oneOf, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('PF_CONNECTION_09_CSMS', 'Charge Point with the certificate of another one', {
  purpose: 'The Central System does not accept a Charge Point whose certificate names another one.',
  profile: 'Security',
  requirements: ['A00.FR.405', 'A00.FR.407'],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading:
    'The copy has the key and the authority of the usual certificate, so that nothing but its CN is wrong with it. A Central System that compares it with the serial number of the BootNotification may let the Charge Point in first, and must not accept it then.',

  async scenario({ chargePoint, connection, certificates, configured: { vendorName, model } }) {
    const spoilt = await certificates.spoils('other name');
    await connection.drops();
    if (await chargePoint.connects(1, { certificates: spoilt }).mayBeLetIn(2)) {
      await chargePoint
        .sends(3, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
        .mustBeAnswered(4, { status: oneOf('Pending', 'Rejected') });
      await connection.drops();
    }
    await chargePoint.connects(5).mustBeLetIn(6);
  },
});
