import { is, testChargePoint } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';
import { isOther } from '../states/meter-values.ts';

export default testChargePoint('TC15_070_2_CS', 'Sampled Meter Values - None', {
  purpose: 'While somebody charges, the Charge Point sends no samples of its meter when the interval is 0.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.9.1', '1.5 §7.28'],
  reading:
    'Only values that were sampled periodically, which those without a context are (1.5 §7.27), are meant; others may come.',
  before: { configuration: { MeterValueSampleInterval: is(0) }, state: Charging },

  async scenario({ chargePoint, configured: { connectorId, transactionDuration } }) {
    const isAnother = isOther(connectorId, 'Sample.Periodic');
    await chargePoint.mustNotSend(1, 'MeterValues', {
      seconds: transactionDuration,
      per: ['1.5 §6.9.1'],
      about: (request) => !isAnother(request),
    });
  },
});
