import { assume, testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_012_2_CSMS', 'Remote Stop Charging Session - One of Two', {
  purpose:
    'The Central System tells two transactions of a Charge Point apart: it gives each an id of its own, and stops the one that is meant.',
  profile: 'Core',
  requirements: ['1.2 §4.7', '1.2 §4.9', '1.2 §5.6', '1.2 §6.24', '1.2 §6.27'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const { connectorId, connectorIds, validIdTag2 } = configured;
    const other = connectorIds.find((id) => id !== connectorId);
    assume(other !== undefined, 'two transactions at once need two connectors; write --value connectorIds=1,2');
    const { transactionId: first } = chargePoint.last('StartTransaction').response;
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', {
        connectorId: other ?? connectorId,
        idTag: validIdTag2,
        meterStart: 500,
        timestamp: now(),
      })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §4.7', '1.2 §6.27');

    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(3, 'RemoteStopTransaction')
      .with({ transactionId: first })
      .per('1.2 §5.6', '1.2 §6.24')
      .answered(4, { status: 'Accepted' });
    for (const transactionId of [first, response.transactionId])
      await chargePoint
        .sends(5, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
        .mustBeAnswered(6)
        .per('1.2 §4.9');
  },
});
