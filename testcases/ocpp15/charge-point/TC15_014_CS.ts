import { testChargePoint } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC15_014_CS', 'Soft Reset Without Transaction', {
  purpose: 'The Charge Point takes a soft reset at which nobody charges, and is ready for a transaction afterwards.',
  profile: 'Core',
  requirements: ['1.5 §5.12', '1.5 §6.36', '1.5 §7.34'],
  reading:
    'A soft reset leads to the idle state (1.5 §5.12); 1.5 does not say that the Charge Point reboots for it, so that a BootNotification may follow and need not.',

  async scenario({ chargePoint, centralSystem, execute, configured: { heartbeatInterval } }) {
    await centralSystem.sends(1, 'Reset', { type: 'Soft' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.5 §5.12');
    await chargePoint.maySend(3, 'BootNotification').answered(4, { status: 'Accepted', heartbeatInterval });
    await execute(5, Charging);
  },
});
