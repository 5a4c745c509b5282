import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_46_CSMS', 'StartTransaction that was refused', {
  purpose:
    'A StartTransaction without its meter value is refused: the Central System has begun no transaction, so that the one that follows is accepted.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.9', '1.6 §4.8', '1.6 §6.45'],
  reading:
    'That nothing was carried out can be seen where a Central System lets an id tag take part in one transaction at a time: the second one would be ConcurrentTx. Where it allows several, or the Charge Point has one connector only, the step passes either way.',

  async scenario({ chargePoint, execute, configured: { connectorIds, validIdTag }, now }) {
    const [first = 1, second = first] = connectorIds;
    const start = { connectorId: first, idTag: validIdTag, timestamp: now() };
    await chargePoint
      .sendsRaw(1, 'a StartTransaction without meterStart', (id) => call(id, 'StartTransaction', start))
      .mustBeRefused(2, 'OccurenceConstraintViolation', 'ProtocolError', 'FormationViolation');
    const { response } = await chargePoint
      .sends(3, 'StartTransaction', { ...start, connectorId: second, meterStart: 0 })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } });
    await chargePoint
      .sends(5, 'StopTransaction', { transactionId: response.transactionId, meterStop: 0, timestamp: now() })
      .mustBeAnswered(6);
    await execute(7, Serving);
  },
});
