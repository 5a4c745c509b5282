import { testChargePoint } from '#plugfest/1.2';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC12_015_CS', 'Hard Reset With Transaction', {
  purpose: 'On a hard reset the Charge Point ends its transaction normally, and reboots then.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §4.9', '1.2 §5.7'],
  reading:
    'The Charge Point shall attempt to terminate the transaction and then reboot (1.2 §5.7): with a connection that works, the attempt succeeds before the boot.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.2 §5.7');
    await chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).per('1.2 §4.9', '1.2 §5.7').answered(4);
    await chargePoint
      .mustSend(5, 'BootNotification')
      .per('1.2 §4.2', '1.2 §5.7')
      .within(120)
      .answered(6, { status: 'Accepted', heartbeatInterval });
  },
});
