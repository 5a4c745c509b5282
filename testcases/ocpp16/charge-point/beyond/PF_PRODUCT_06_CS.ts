import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

/** Seconds that show whether the Charge Point floods the Central System. */
const WATCH = 10;

export default testChargePoint('PF_PRODUCT_06_CS', 'Heartbeat interval of 0', {
  purpose: 'Told a heartbeat interval of 0, the Charge Point works, and does not send Heartbeats without a pause.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §5.3', '1.6 §9.1.10'],
  reading:
    'What an interval of 0 means to a Charge Point that is accepted is not said; to one that is not, it may choose an interval that avoids a flood (1.6 §4.2). A flood of Heartbeats is a warning of the whole conversation.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorIds, heartbeatInterval } }) {
    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').per('1.6 §4.2').answered(2, { status: 'Accepted', interval: 0 });
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Available' })
          .per('1.6 §4.9')
          .answered(4),
      ),
    );
    await operator.waits(WATCH, 'The Charge Point may send Heartbeats');
    await centralSystem
      .sends(5, 'ChangeConfiguration', { key: 'HeartbeatInterval', value: String(heartbeatInterval) })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.3', '1.6 §9.1.10');
  },
});
