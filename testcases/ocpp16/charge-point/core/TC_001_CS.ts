import { inAnyOrder, is, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_001_CS', 'Cold Boot Charge Point', {
  purpose:
    'After power-up the Charge Point registers, respects the retry interval, reports its connectors and keeps its heartbeat.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.6', '1.6 §4.9', '1.6 errata §3.22'],
  reading:
    'Step 3: the interval of a refusal is a minimum (1.6 §4.2), so an earlier BootNotification fails and a later one does not. Step 7: the first heartbeat may come at any time within the interval, the next two follow at the interval; whatever else the Charge Point sends may put them off (1.6 §4.6). Clock-aligned meter values are switched off beforehand where that is possible, so that there is silence in which a heartbeat is owed.',
  before: { configuration: { ClockAlignedDataInterval: is(0, 'if possible') } },

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

    await chargePoint
      .mustSend(7, 'Heartbeat')
      .within(configured.heartbeatInterval)
      .every(configured.heartbeatInterval, { times: 2 })
      .putOffByOthers()
      .per('1.6 §4.2', '1.6 §4.6')
      .answered(8);
  },
});
