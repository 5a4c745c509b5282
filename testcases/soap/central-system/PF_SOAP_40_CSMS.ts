import { testCentralSystem } from '#plugfest/soap';
import { newAddress, ordersAt } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_40_CSMS', 'Another address, told by a BootNotification', {
  purpose:
    'The address of a Charge Point changes, and it boots again: what the Central System orders arrives at the new one.',
  rules: newAddress,
  reading:
    'The address is where the Charge Point listens, and what it boots again for (OCPP-S 1.6 §7.1). That the former one is tried as well is a warning: no clause forbids it.',

  async scenario({ chargePoint, connection, configured: { vendorName, model }, ...stage }) {
    const former = await connection.moves();
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted' });
    if (await ordersAt(stage)) former.shouldBeLeft(5);
  },
});
