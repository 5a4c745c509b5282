import { has, idTag, testCentralSystem } from '#plugfest/1.2';
import { Charging, saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC12_069_CSMS', 'Stop Transaction - Parent IdTag', {
  purpose:
    'The Central System tells the group of both id tags, so that one of them can end the transaction of the other.',
  profile: 'Core',
  requirements: ['1.2 §3.4', '1.2 §4.1', '1.2 §4.9', '1.2 §7.10'],
  prerequisites: has('IdTagGroups'),
  reading:
    'Both id tags are on file in one group, as the configured values say. A Central System may tell the group (1.2 §4.1): one that claims to have groups does.',
  before: { state: Charging },

  async scenario({ chargePoint, configured: { validIdTag2, parentIdTag }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'Authorize', { idTag: validIdTag2 })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted', parentIdTag: idTag(parentIdTag) } })
      .per('1.2 §3.4', '1.2 §4.1');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, idTag: validIdTag2, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .and(saysNothingBad)
      .per('1.2 §4.9');
  },
});
