import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_RPC_29_CS', 'BootNotification that is refused by a CALLERROR', {
  purpose:
    'The BootNotification of the Charge Point is answered by a CALLERROR: the Charge Point is not registered, sends nothing else and boots again.',
  profile: 'Core',
  over: ['json'],
  requirements: ['1.6 §4.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'A CALLERROR tells no interval: when the Charge Point boots again is up to it, as long as it does so within the time that it is granted to come back after a loss of its connection.',
  before: { from: 'connected' },

  async scenario({ chargePoint, operator, configured }) {
    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').refused(2, 'InternalError');
    await chargePoint
      .mustSend(3, 'BootNotification')
      .answered(4, { status: 'Accepted', interval: configured.heartbeatInterval });
    await inAnyOrder(
      ...[0, ...configured.connectorIds].map((connectorId) =>
        chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6),
      ),
    );
  },
});
