import { oneOf, testChargePoint } from '#plugfest/1.6';

/** As many as an operator's form may well set. */
const CHANGES = 20;
/** Seconds in which a Charge Point that restarts for them would be gone. */
const WATCH = 10;

export default testChargePoint('PF_PRODUCT_05_CS', 'Many changes of the configuration', {
  purpose: 'The Charge Point takes one change of its configuration after the other, and neither restarts nor hangs up.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §5.3'],
  reading:
    'A Charge Point that has to restart for a change says RebootRequired, and waits until it is told to (1.6 §5.3).',
  over: ['json'],

  async scenario({ chargePoint, centralSystem }) {
    for (let change = 0; change < CHANGES; change++)
      await centralSystem
        .sends(1, 'ChangeConfiguration', { key: 'MeterValueSampleInterval', value: String(300 + (change % 2) * 300) })
        .mustBeAnswered(2, { status: oneOf('Accepted', 'RebootRequired') })
        .per('1.6 §5.3');
    await chargePoint.mustNotSend(3, 'BootNotification', { seconds: WATCH, per: ['1.6 §4.2', '1.6 §5.3'] });
  },
});
