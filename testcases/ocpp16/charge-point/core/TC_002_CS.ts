import { expect, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_002_CS', 'Cold Boot Charge Point - Pending', {
  purpose:
    'While its registration is Pending, the Charge Point lets itself be read and configured; then it registers again, after the interval.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §5.3', '1.6 §5.8', '1.6 §4.9', '1.6 §4.6', '1.6 errata §3.22'],
  reading:
    'Step 4 has no validation in the document; a request without keys is answered with all settings (1.6 §5.8), so the key that step 5 changes must be among them; key names are compared without regard to case (1.6 §7.17). Step 7: the interval of Pending is a minimum (1.6 §4.2), so an earlier BootNotification fails and a later one does not. Step 11: whatever else the Charge Point sends may put a heartbeat off (1.6 §4.6). Clock-aligned meter values are switched off beforehand where that is possible, so that there is silence in which a heartbeat is owed.',
  before: { configuration: { ClockAlignedDataInterval: is(0, 'if possible') } },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    await operator.powerCycles();

    const pending = await chargePoint
      .mustSend(1, 'BootNotification')
      .answered(2, { status: 'Pending', interval: configured.retryInterval });

    await centralSystem
      .sends(3, 'GetConfiguration', {})
      .mustBeAnswered(4)
      .and(({ configurationKey = [] }) =>
        expect(
          configurationKey.map(({ key }) => key.toLowerCase()),
          'configurationKey',
        ).to.include('metervaluesampleinterval'),
      )
      .per('1.6 §5.8');

    await centralSystem
      .sends(5, 'ChangeConfiguration', {
        key: 'MeterValueSampleInterval',
        value: String(configured.meterValueInterval),
      })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.3');

    await chargePoint
      .mustSend(7, 'BootNotification')
      .noSoonerThan(configured.retryInterval, pending)
      .per('1.6 §4.2')
      .answered(8, { status: 'Accepted', interval: configured.heartbeatInterval });

    await inAnyOrder(
      ...[0, ...configured.connectorIds].map((connectorId) =>
        chargePoint.mustSend(9, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(10),
      ),
    );

    await chargePoint
      .mustSend(11, 'Heartbeat')
      .within(configured.heartbeatInterval)
      .every(configured.heartbeatInterval, { times: 2 })
      .putOffByOthers()
      .per('1.6 §4.2', '1.6 §4.6')
      .answered(12);
  },
});
