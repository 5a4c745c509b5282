import { expect, has, instantOf, testChargePoint } from '#plugfest/1.6';

const HOUR = 3_600_000;

export default testChargePoint('PF_PRODUCT_09_CS', 'Time of a Heartbeat', {
  purpose: 'The Charge Point sets its clock by the time that the Central System tells in Heartbeat.conf.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.6', '1.6 §4.9', '1.6 §5.17'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'It is recommended to take over the time (1.6 §4.6): a breach is a warning. For the case the Central System is an hour behind, and corrects itself at the end.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, maxTimeDeviation }, now }) {
    const heartbeat = async (currentTime: () => string): Promise<void> => {
      const asked = await centralSystem
        .sends(1, 'TriggerMessage', { requestedMessage: 'Heartbeat' })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.6 §5.17');
      await chargePoint
        .mustSend(3, 'Heartbeat')
        .following(asked)
        .per('1.6 §4.6', '1.6 §5.17')
        .answered(4, { currentTime: currentTime() });
    };
    const hourAgo = () => new Date(Date.parse(now()) - HOUR).toISOString();

    await heartbeat(hourAgo);
    await operator.waits(1, 'The Charge Point sets its clock');
    const asked = await centralSystem
      .sends(5, 'TriggerMessage', { requestedMessage: 'StatusNotification', connectorId })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .shouldSend(7, 'StatusNotification')
      .with({ connectorId })
      .and(({ timestamp = hourAgo() }) =>
        expect(Math.abs(instantOf(timestamp) - Date.parse(hourAgo())) / 1000, 'timestamp').to.be.at.most(
          maxTimeDeviation,
        ),
      )
      .following(asked)
      .per('1.6 §4.6')
      .answered(8);
    await heartbeat(now);
  },
});
