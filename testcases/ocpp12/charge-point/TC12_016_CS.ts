import { testChargePoint } from '#plugfest/1.2';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC12_016_CS', 'Soft Reset With Transaction', {
  purpose: 'On a soft reset the Charge Point ends its transaction normally and becomes idle.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §5.7'],
  reading:
    'A soft reset leads to the idle state (1.2 §5.7); 1.2 does not say that the Charge Point reboots for it, so that a BootNotification may follow and need not. The transaction must not start again by itself.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem.sends(1, 'Reset', { type: 'Soft' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.2 §5.7');
    await chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).per('1.2 §4.9', '1.2 §5.7').answered(4);
    await chargePoint.maySend(5, 'BootNotification').answered(6, { status: 'Accepted', heartbeatInterval });
    await chargePoint.mustNotSend(7, 'StartTransaction', { per: ['1.2 §5.7'] });
  },
});
