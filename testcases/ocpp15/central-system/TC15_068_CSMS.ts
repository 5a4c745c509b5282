import { testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC15_068_CSMS', 'Stop Transaction - Without IdTag', {
  purpose: 'The Central System takes it that a Charge Point ends a transaction by itself, without an id tag.',
  profile: 'Core',
  requirements: ['1.5 §4.10', '1.5 §6.43', '1.5 §6.44'],
  before: { state: Charging },

  async scenario({ chargePoint, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(2)
      .per('1.5 §4.10', '1.5 §6.44');
  },
});
