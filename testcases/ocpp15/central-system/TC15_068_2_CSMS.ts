import { expect, testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC15_068_2_CSMS', 'Stop Transaction - Invalid IdTag', {
  purpose:
    'The Central System takes the end of a transaction from whomever it comes: it always stops it, and does not call an id tag valid that nobody knows.',
  profile: 'Core',
  requirements: ['1.5 §4.10', '1.5 §6.43', '1.5 §6.44'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { invalidIdTag }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'StopTransaction', { transactionId, idTag: invalidIdTag, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(2)
      .and(({ idTagInfo }) => expect(idTagInfo?.status, 'idTagInfo.status').to.not.equal('Accepted'))
      .per('1.5 §4.10', '1.5 §6.44');
  },
});
