import { testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_013_CS', 'Hard Reset Without Transaction', {
  purpose: 'The Charge Point reboots on a hard reset, and registers again.',
  profile: 'Core',
  requirements: ['1.5 §4.2', '1.5 §5.12', '1.5 §6.36'],

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.5 §5.12');
    await chargePoint
      .mustSend(3, 'BootNotification')
      .per('1.5 §4.2', '1.5 §5.12')
      .within(120)
      .answered(4, { status: 'Accepted', heartbeatInterval });
  },
});
