import { has, oneOf, testChargePoint } from '#plugfest/1.6';

/** Both are critical, and either tells that the charge point was switched on. */
const RESTARTS = ['StartupOfTheDevice', 'ResetOrReboot'] as const;

export default testChargePoint('PF_SECURITY_01_CS', 'Security event of the time offline', {
  purpose:
    'A Charge Point that has lost its power tells of it as a security event once it is registered again: critical events wait for a connection.',
  profile: 'Security',
  requirements: ['1.6 §4.2', 'A04.FR.01', 'A04.FR.02'],
  prerequisites: has('Security'),
  reading:
    'That the Charge Point has booted is a critical event (whitepaper §8), and always happens before there is a connection. Whether it is told as StartupOfTheDevice or as ResetOrReboot is left to the Charge Point; other events may come before.',

  async scenario({ chargePoint, operator }) {
    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').per('1.6 §4.2').answered(2, { status: 'Accepted' });
    await chargePoint
      .mustSend(3, 'SecurityEventNotification')
      .with({ type: oneOf(...RESTARTS) })
      .passingOver('another security event', ({ type }) => !RESTARTS.some((known) => known === type))
      .per('A04.FR.01', 'A04.FR.02')
      .answered(4);
  },
});
