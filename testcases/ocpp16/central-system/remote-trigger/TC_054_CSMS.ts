import { has, testCentralSystem } from '#plugfest/1.6';
import { isOwnTrigger, ownTriggers, presentTime } from '../../states/central-system.ts';

type Requested =
  'MeterValues' | 'Heartbeat' | 'StatusNotification' | 'DiagnosticsStatusNotification' | 'FirmwareStatusNotification';

export default testCentralSystem('TC_054_CSMS', 'Trigger Message', {
  purpose: 'The Central System asks for each kind of message that an operator wants to see, and takes it.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.4', '1.6 §4.5', '1.6 §4.6', '1.6 §4.7', '1.6 §4.9', '1.6 §5.17'],
  prerequisites: has('RemoteTrigger'),
  reading: `In step 18 the simulated Charge Point may answer Accepted or NotImplemented: it accepts, so that steps 19 and 20 take place. ${ownTriggers}`,

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const triggers = async (step: number, requestedMessage: Requested, where: { connectorId?: number } = {}) => {
      const ordered = { requestedMessage, ...where };
      await operator.orders('TriggerMessage', ordered);
      await centralSystem
        .mustSend(step, 'TriggerMessage')
        .with(ordered)
        .passingOver('a trigger of its own accord', isOwnTrigger(ordered))
        .per('1.6 §5.17')
        .answered(step + 1, { status: 'Accepted' });
    };

    await triggers(1, 'MeterValues', { connectorId });
    await chargePoint
      .sends(3, 'MeterValues', {
        connectorId,
        meterValue: [{ timestamp: now(), sampledValue: [{ value: '0', context: 'Trigger' }] }],
      })
      .mustBeAnswered(4)
      .per('1.6 §4.7');

    await triggers(5, 'Heartbeat');
    await chargePoint
      .sends(7, 'Heartbeat', {})
      .mustBeAnswered(8, { currentTime: presentTime(now()) })
      .per('1.6 §4.6');

    await triggers(9, 'StatusNotification', { connectorId });
    await chargePoint
      .sends(11, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(12)
      .per('1.6 §4.9');

    await triggers(13, 'DiagnosticsStatusNotification');
    await chargePoint.sends(15, 'DiagnosticsStatusNotification', { status: 'Idle' }).mustBeAnswered(16).per('1.6 §4.4');

    await triggers(17, 'FirmwareStatusNotification');
    await chargePoint.sends(19, 'FirmwareStatusNotification', { status: 'Idle' }).mustBeAnswered(20).per('1.6 §4.5');
  },
});
