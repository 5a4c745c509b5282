import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { Charging, endOf, whenOffline, whileOffline } from '../states/charge-point.ts';

export default testChargePoint('TC12_038_CS', 'Offline Stop Transaction', {
  purpose:
    'A transaction that ended offline is told when the Charge Point is online again, with the time at which it ended.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.9', '1.2 §6.32'],
  prerequisites: all(has('TokenReader'), has('LocalStop')),
  reading:
    'The id tag may only be left out when the Charge Point itself has to stop the transaction (1.2 §4.9): here its driver does.',
  before: { state: Charging },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { validIdTag } = configured;
    const started = chargePoint.last('StartTransaction');
    const offline = await whileOffline(stage, () => operator.presents(validIdTag));
    await chargePoint
      .mustSend(1, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag), timestamp: whenOffline(offline, configured) })
      .per('1.2 §3.2', '1.2 §4.9', '1.2 §6.32')
      .within(120)
      .answered(2);
  },
});
