import { testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_068_CSMS', 'Stop Transaction - Without IdTag', {
  purpose: 'The Central System takes it that a Charge Point ends a transaction by itself, without an id tag.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §6.32', '1.2 §6.31'],
  before: { state: Charging },

  async scenario({ chargePoint, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(2)
      .per('1.2 §4.9', '1.2 §6.31');
  },
});
