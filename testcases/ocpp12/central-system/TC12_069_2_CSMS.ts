import { expect, testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_069_2_CSMS', 'Stop Transaction - Invalid IdTag', {
  purpose:
    'The Central System stops a transaction whoever ends it, says nothing good of him, and lets the next driver charge.',
  profile: 'Core',
  requirements: ['1.2 §3.3', '1.2 §4.7', '1.2 §4.9', '1.2 §6.31'],
  reading:
    'The answer need not speak of the id tag (1.2 §6.31); a Central System that has met it before, in a case about a start, may have blocked it since. The Central System always stops the transaction (1.2 §4.9): the driver who has charged is in no other transaction then, and may start another one.',
  before: { state: Charging },

  async scenario({ chargePoint, configured: { connectorId, validIdTag, invalidIdTag }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'StopTransaction', { transactionId, idTag: invalidIdTag, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(2)
      .and(({ idTagInfo }) =>
        expect(idTagInfo?.status ?? 'Invalid', 'idTagInfo.status').to.be.oneOf(['Invalid', 'Blocked']),
      )
      .per('1.2 §3.3', '1.2 §4.9');
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 2000, timestamp: now() })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §4.7', '1.2 §4.9');
  },
});
