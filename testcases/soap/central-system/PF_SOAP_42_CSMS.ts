import { has, testCentralSystem } from '#plugfest/soap';
import { meantByIdentity } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_42_CSMS', 'Two charge points at one address: orders', {
  purpose:
    'Two Charge Points take requests at the same address, as behind a gateway: an order is for the one that it names, whichever was heard of last.',
  rules: meantByIdentity,
  prerequisites: has('SecondChargePoint'),

  async scenario({ chargePoint, centralSystem, neighbour, operator, configured: { vendorName, model } }) {
    await neighbour.appears();
    await neighbour
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted' });
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(3, 'ClearCache').answered(4, { status: 'Accepted' });
    await chargePoint.sends(5, 'Heartbeat', {}).mustBeAnswered(6);
    await neighbour.isOrdered('ClearCache', {});
    await centralSystem.mustSend(7, 'ClearCache').to(neighbour).answered(8, { status: 'Accepted' });
  },
});
