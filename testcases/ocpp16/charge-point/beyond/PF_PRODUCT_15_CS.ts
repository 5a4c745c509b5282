import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

/** The time zone that the Central System writes its times in. */
const OFFSET = '+02:00';
const AHEAD = 7_200_000;

export default testChargePoint('PF_PRODUCT_15_CS', 'Time with an offset', {
  purpose:
    'The Charge Point reads the time of the Central System, whichever zone it is written in and however exact it is.',
  profile: 'Core',
  requirements: ['1.6 §3.15', '1.6 §4.2', '1.6 §4.9'],
  reading:
    'A receiver must be able to handle fractions of seconds and offsets (1.6 §3.15). That the clock is set by it is recommended only (1.6 §4.2): a clock that is wrong by the offset is a warning of the whole conversation.',

  async scenario({ chargePoint, operator, configured: { connectorIds }, now }) {
    const local = () => new Date(Date.parse(now()) + AHEAD).toISOString().replace('Z', `456${OFFSET}`);
    await operator.powerCycles();
    await chargePoint
      .mustSend(1, 'BootNotification')
      .per('1.6 §4.2')
      .answered(2, { status: 'Accepted', currentTime: local() });
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Available' })
          .per('1.6 §3.15', '1.6 §4.9')
          .answered(4),
      ),
    );
  },
});
