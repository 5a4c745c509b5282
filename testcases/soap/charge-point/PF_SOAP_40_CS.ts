import { assume, demands, expect, has, testChargePoint } from '#plugfest/soap';
import { inService } from '../states/charge-point.ts';

export default testChargePoint('PF_SOAP_40_CS', 'Another address', {
  purpose: 'A Charge Point whose address has changed says where it listens now, and serves what is asked of it there.',
  // In 1.2 and 1.5 a Central System may have the address by other ways (§8.3).
  rules: { '1.6': demands('OCPP-S 1.6 §3.7', 'OCPP-S 1.6 §7.1') },
  prerequisites: has('AddressChange'),
  reading: 'A BootNotification is advised (OCPP-S 1.6 §7.1); each other request has to name the new address as well.',

  async scenario({ chargePoint, centralSystem, connection, operator, configured: { connectorId } }) {
    const { address: former, endpoint } = connection;
    await operator.changesAddress();
    await chargePoint.shouldSend(1, 'BootNotification').answered(2).per('OCPP-S 1.6 §7.1');
    assume(
      connection.address === former || connection.endpoint !== endpoint,
      'plugfest may call the Charge Point where it says to be: without station-url, and with callback-hosts for another host',
    );
    await centralSystem
      .sends(3, 'ChangeAvailability', inService(connectorId))
      .mustBeAnswered(4, { status: 'Accepted' })
      .and(() => expect(connection.address, 'wsa:From').to.not.equal(former));
  },
});
