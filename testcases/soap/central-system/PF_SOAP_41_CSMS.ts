import { testCentralSystem } from '#plugfest/soap';
import { latestAddress, ordersAt } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_41_CSMS', 'Another address, told by a Heartbeat', {
  purpose:
    'The address of a Charge Point changes, and its next Heartbeat says so: what the Central System orders arrives at the new one.',
  rules: latestAddress,
  reading:
    'A Charge Point whose address has changed should boot again (OCPP-S 1.6 §7.1), and a Central System should use the address of a Heartbeat for what is to be sent next (§5; 1.5 and 1.2 §8.3). Who takes it from BootNotification alone is warned.',

  async scenario({ chargePoint, connection, ...stage }) {
    const former = await connection.moves();
    await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
    if (await ordersAt(stage)) former.shouldBeLeft(5);
  },
});
