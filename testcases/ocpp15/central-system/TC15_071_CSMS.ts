import { testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

const KINDS = [
  { value: '1200', context: 'Sample.Clock' },
  { value: '1300', context: 'Interruption.Begin', measurand: 'Energy.Active.Import.Register', unit: 'Wh' },
  { value: '1.4', context: 'Interruption.End', location: 'Inlet', unit: 'kWh' },
  { value: '-20.5', measurand: 'Temperature', location: 'Body', unit: 'Celsius' },
  { value: '3.68', measurand: 'Power.Active.Import', unit: 'kW' },
  { value: '100', measurand: 'Energy.Reactive.Import.Interval', unit: 'varh' },
  { value: '0a1b2c3d', format: 'SignedData', context: 'Transaction.End' },
] as const;

export default testCentralSystem('TC15_071_CSMS', 'Meter Values of Every Kind', {
  purpose: 'The Central System takes meter values with every kind of attribute that 1.5 has, signed ones among them.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.27', '1.5 §7.23', '1.5 §7.24', '1.5 §7.27', '1.5 §7.28', '1.5 §7.37', '1.5 §7.41'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    for (const value of KINDS)
      await chargePoint
        .sends(1, 'MeterValues', { connectorId, transactionId, values: [{ timestamp: now(), value: [value] }] })
        .mustBeAnswered(2)
        .per('1.5 §4.7', '1.5 §7.24', '1.5 §7.28', '1.5 §7.41');
  },
});
