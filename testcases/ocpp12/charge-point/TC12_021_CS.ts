import { assume, oneOf, testChargePoint } from '#plugfest/1.2';

const KEY = 'HeartBeatInterval';

export default testChargePoint('TC12_021_CS', 'Change Setting', {
  purpose: 'The Charge Point takes another heartbeat interval and keeps it.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.2', '1.2 §6.7', '1.2 §6.8'],
  reading: `1.2 spells ${KEY} with a capital B. Settings cannot be read in 1.2: that it was taken is seen by the heartbeats. Which settings a Charge Point has is not prescribed (1.2 §5.2): one without this one answers NotSupported, which is right and shows nothing.`,

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    // Shorter, if there is an interval that is shorter by enough to be told apart.
    const interval = heartbeatInterval > 3 ? heartbeatInterval - 3 : heartbeatInterval + 3;
    const { response } = await centralSystem
      .sends(1, 'ChangeConfiguration', { key: KEY, value: String(interval) })
      .mustBeAnswered(2, { status: oneOf('Accepted', 'NotSupported') })
      .per('1.2 §5.2', '1.2 §6.8');
    assume(
      response.status === 'Accepted',
      `the charge point answers that it has no setting ${KEY}, which it may; whether it changes settings was not seen`,
    );

    await chargePoint
      .mustSend(3, 'Heartbeat')
      .putOffByOthers()
      .within(Math.max(interval, heartbeatInterval))
      .per('1.2 §4.5')
      .answered(4);
    await chargePoint
      .mustSend(5, 'Heartbeat')
      .putOffByOthers()
      .within(interval)
      .per('1.2 §4.5', '1.2 §6.8')
      .answered(6);
  },
});
