import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { KnownByList } from '../states/charge-point.ts';

export default testChargePoint('TC12_007_1_CS', 'Regular Start Charging Session - White List', {
  purpose:
    'A driver whom the white list knows charges without the Central System being asked, and is told to it all the same.',
  profile: 'Core',
  requirements: ['1.2 §3.3', '1.2 §4.1', '1.2 §4.7'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  reading: 'That a Charge Point does not ask about whom its white list knows is advice (1.2 §4.1: it should not).',
  before: { memory: [KnownByList] },

  async scenario({ chargePoint, operator, configured: { connectorId, validIdTag } }) {
    await operator.presents(validIdTag);
    await chargePoint.shouldNotSend(1, 'Authorize', { per: ['1.2 §4.1'] });
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(2, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.1', '1.2 §4.7')
      .answered(3, { idTagInfo: { status: 'Accepted' } });
  },
});
