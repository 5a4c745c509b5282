import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_013_CS', 'Hard Reset Without Transaction', {
  purpose: 'The Charge Point reboots on a hard reset, and registers again.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §5.7', '1.2 §6.25'],

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.2 §5.7');
    await chargePoint
      .mustSend(3, 'BootNotification')
      .per('1.2 §4.2', '1.2 §5.7')
      .within(120)
      .answered(4, { status: 'Accepted', heartbeatInterval });
  },
});
