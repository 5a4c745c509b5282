import { all, has, testCentralSystem } from '#plugfest/1.6';
import { isOwnTrigger, ownTriggers } from '../../states/central-system.ts';

export default testCentralSystem('TC_055_CSMS', 'Trigger Message - Rejected', {
  purpose: 'The Central System takes it that a Charge Point refuses to send the message that it asked for.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §5.17'],
  prerequisites: all(has('RemoteTrigger'), has('TriggerUnknownConnector')),
  reading: ownTriggers,

  async scenario({ centralSystem, operator, configured: { connectorIds } }) {
    const ordered = { requestedMessage: 'MeterValues', connectorId: Math.max(...connectorIds) + 1 } as const;

    await operator.orders('TriggerMessage', ordered);
    await centralSystem
      .mustSend(1, 'TriggerMessage')
      .with(ordered)
      .passingOver('a trigger of its own accord', isOwnTrigger(ordered))
      .answered(2, { status: 'Rejected' });
  },
});
