import { testCentralSystem } from '#plugfest/1.6';
import { accepting } from '../../states/central-system.ts';

export default testCentralSystem('TC_013_CSMS', 'Hard Reset', {
  purpose: 'The Central System resets a Charge Point (hard), and accepts it when it boots again.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §5.14'],
  reading: 'The document does not say that the connection is lost: the Charge Point boots on the one it has.',

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const { connectorIds, vendorName, model } = configured;
    await operator.orders('Reset', { type: 'Hard' });
    await centralSystem
      .mustSend(1, 'Reset')
      .with({ type: 'Hard' })
      .per('1.6 §5.14')
      .answered(2, { status: 'Accepted' });

    await operator.notes('The Charge Point restarts');
    await chargePoint
      .sends(3, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(4, accepting(now()))
      .per('1.6 §4.2');
    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(6)
        .per('1.6 §4.9');
  },
});
