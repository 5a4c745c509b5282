import { assume, noneOf, oneOf, testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC15_101_CSMS', 'Concurrent Transactions', {
  purpose:
    'An id tag starts a second transaction while its first one runs: the Central System gives it an id of its own, whether it allows it or not, and takes the end of both.',
  profile: 'Core',
  requirements: ['1.5 §4.8', '1.5 §4.10', '1.5 §6.40', '1.5 §7.2'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { connectorId, connectorIds, validIdTag }, now }) {
    const second = connectorIds.find((id) => id !== connectorId);
    assume(second !== undefined, 'the simulated charge point needs a second connector: name it in connectorIds');
    const first = chargePoint.last('StartTransaction').response;
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId: second!, idTag: validIdTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(2, {
        idTagInfo: { status: oneOf('Accepted', 'ConcurrentTx') },
        transactionId: noneOf(first.transactionId),
      })
      .per('1.5 §4.8', '1.5 §7.2');
    for (const { transactionId } of [first, response])
      await chargePoint
        .sends(3, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
        .mustBeAnswered(4)
        .per('1.5 §4.10');
  },
});
