import { expect, has, instantOf, is, testChargePoint } from '#plugfest/1.6';

/** Seconds: longer than the tool waits for any message. */
const GUARDED = 120;

export default testChargePoint('PF_PRODUCT_01_CS', 'Status that is asked for', {
  purpose: 'A status that the Central System asks for is sent at once, and tells of the present.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.9', '1.6 §5.17', '1.6 §6.47'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'MinimumStatusDuration holds changes of a status back (1.6 §4.9), not a report that was asked for. The timestamp is the time for which the status is reported (1.6 §6.47); some take it for the time at which the status began, so that a breach is a warning.',
  before: { configuration: { MinimumStatusDuration: is(GUARDED, 'if possible') } },

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const { connectorId, transactionDuration, maxTimeDeviation } = configured;
    const asked = () =>
      centralSystem
        .sends(1, 'TriggerMessage', { requestedMessage: 'StatusNotification', connectorId })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.6 §5.17');

    await operator.waits(transactionDuration, 'The status grows old');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId })
      .following(await asked())
      .per('1.6 §4.9', '1.6 §5.17')
      .answered(4);

    await chargePoint
      .shouldSend(3, 'StatusNotification')
      .with({ connectorId })
      .and(({ timestamp = now() }) =>
        expect(Math.abs(instantOf(timestamp) - Date.parse(now())) / 1000, 'timestamp').to.be.at.most(maxTimeDeviation),
      )
      .following(await asked())
      .per('1.6 §6.47')
      .answered(4);
  },
});
