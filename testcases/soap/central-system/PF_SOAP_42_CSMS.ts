import { has, testCentralSystem } from '#plugfest/soap';
import { meantByIdentity } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_42_CSMS', 'Two charge points at one address: orders', {
  purpose:
    'Two Charge Points take requests at the same address, as behind a gateway: an order is for the one that it names, whichever was heard of last.',
  rules: meantByIdentity,
  prerequisites: has('SecondChargePoint'),

  async scenario({ chargePoint, centralSystem, neighbour, operator }) {
    await neighbour.appears();
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').answered(2, { status: 'Accepted' });
    await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
    await neighbour.isOrdered('ClearCache', {});
    await centralSystem.mustSend(5, 'ClearCache').to(neighbour).answered(6, { status: 'Accepted' });
  },
});
