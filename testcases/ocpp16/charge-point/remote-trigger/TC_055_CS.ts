import { has, testChargePoint } from '#plugfest/1.6';
import { isTriggered } from '../../states/meter-values.ts';

export default testChargePoint('TC_055_CS', 'Trigger Message - Rejected', {
  purpose: 'Asked for the meter values of a connector that it does not have, the Charge Point refuses, and sends none.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §5.17'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'The connector after the last one: a connector that has reported its status counts, also when the set-up does not name it. The expected result, that the message is not sent, is step 3; meter values that other connectors send on other occasions are no breach of it.',

  async scenario({ chargePoint, centralSystem, statusOf, configured: { connectorIds } }) {
    let unknown = Math.max(...connectorIds) + 1;
    while (statusOf(unknown) !== undefined) unknown++;

    await centralSystem
      .sends(1, 'TriggerMessage', { requestedMessage: 'MeterValues', connectorId: unknown })
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2);
    await chargePoint.mustNotSend(3, 'MeterValues', {
      about: (values) => values.connectorId === unknown || isTriggered(values),
    });
  },
});
