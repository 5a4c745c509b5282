import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_001_CS', 'Cold Boot Charge Point', {
  purpose:
    'After power-up the Charge Point registers, respects the retry interval, reports its connectors and keeps its heartbeat.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.6', '1.6 §4.9'],

  async scenario({ chargePoint, operator, configured }) {
    await operator.powerCycles();

    const refusal = await chargePoint
      .mustSend(1, 'BootNotification')
      .answered(2, { status: 'Rejected', interval: configured.retryInterval });

    await chargePoint
      .mustSend(3, 'BootNotification')
      .noSoonerThan(configured.retryInterval, refusal)
      .per('1.6 §4.2')
      .answered(4, { status: 'Accepted', interval: configured.heartbeatInterval });

    await inAnyOrder(
      ...[0, ...configured.connectorIds].map((connectorId) =>
        chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6),
      ),
    );

    await chargePoint.mustSend(7, 'Heartbeat').every(configured.heartbeatInterval, { times: 2 }).answered(8);
  },
});
