import { testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC15_070_CSMS', 'Sampled Meter Values', {
  purpose:
    'The Central System takes meter values with and without the attributes of 1.5, of a transaction and of the main meter.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.27', '1.5 §7.27', '1.5 §7.37'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'MeterValues', {
        connectorId,
        transactionId,
        values: [
          { timestamp: now(), value: [{ value: '1500' }] },
          {
            timestamp: now(),
            value: [
              {
                value: '230.1',
                context: 'Sample.Periodic',
                format: 'Raw',
                measurand: 'Voltage',
                location: 'Outlet',
                unit: 'Volt',
              },
              { value: '15.9', measurand: 'Current.Import', unit: 'Amp' },
            ],
          },
        ],
      })
      .mustBeAnswered(2)
      .per('1.5 §4.7', '1.5 §7.27');
    await chargePoint
      .sends(3, 'MeterValues', {
        connectorId: 0,
        values: [{ timestamp: now(), value: [{ value: '99', unit: 'kWh' }] }],
      })
      .mustBeAnswered(4)
      .per('1.5 §4.7', '1.5 §6.27');
  },
});
