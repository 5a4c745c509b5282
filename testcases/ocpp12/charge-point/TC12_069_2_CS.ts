import { has, testChargePoint } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC12_069_2_CS', 'Stop Transaction - Stranger', {
  purpose: 'A driver of no group cannot stop the transaction of another one, even though his id tag is accepted.',
  profile: 'Core',
  requirements: ['1.2 §3.1', '1.2 §3.4', '1.2 §4.1'],
  prerequisites: has('TokenReader'),
  reading: `Only who has started the transaction, or is of the same group, may stop it (1.2 §3.1, 1.2 §3.4); a Charge Point that knows that the transaction has no group need not ask.`,
  before: { state: Charging },

  async scenario({ chargePoint, operator, configured: { validIdTag2 } }) {
    await operator.presents(validIdTag2);
    await chargePoint.mustNotSend(1, 'StopTransaction', { seconds: 10, per: ['1.2 §3.1', '1.2 §3.4'] });
  },
});
