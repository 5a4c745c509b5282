import { absentOr, assume, is, testChargePoint, theConfigured } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';
import { isOther, ofEach, otherValues } from '../states/meter-values.ts';

const KEY = 'MeterValuesSampledData';

export default testChargePoint('TC15_070_3_CS', 'Sampled Meter Values - Measurands', {
  purpose: 'The samples of a transaction hold every measurand that the setting for them lists.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.9.1', '1.5 §7.24', '1.5 §7.27'],
  reading: `A Charge Point need not have the setting ${KEY}: without it the case says nothing. A reading without a measurand is one of the active import register (1.5 §7.24). A value that is sent for each phase counts for its measurand.`,
  before: {
    configuration: {
      MeterValueSampleInterval: is(theConfigured('meterValueInterval')),
      ClockAlignedDataInterval: is(0, 'if implemented'),
    },
  },

  async scenario({ chargePoint, centralSystem, execute, configured: { connectorId, meterValueInterval } }) {
    const { response } = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2)
      .per('1.5 §5.6');
    const listed = (response.configurationKey?.[0]?.value ?? '').split(',').map((one) => one.trim());
    const measurands = listed.filter((one) => one !== '');
    assume(measurands.length > 0, `the charge point told no measurands in a setting ${KEY}`);
    await execute(3, Charging);
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .mustSend(4, 'MeterValues')
      .with({ connectorId, transactionId: absentOr(transactionId) })
      .passingOver(otherValues, isOther(connectorId, 'Sample.Periodic'))
      .within(2 * meterValueInterval)
      .and(ofEach(measurands))
      .per('1.5 §4.7', '1.5 §6.9.1')
      .answered(5);
  },
});
