import { testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_070_CSMS', 'Sampled Meter Values', {
  purpose:
    'The Central System takes the meter values of a connector, several in one message, those of the main power meter, and a message without any.',
  profile: 'Core',
  requirements: ['1.2 §4.6', '1.2 §6.20', '1.2 §7.11'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { connectorId }, now }) {
    const values = [
      { timestamp: now(), value: 1500 },
      { timestamp: now(), value: 1600 },
    ];
    for (const request of [{ connectorId, values }, { connectorId: 0, values }, { connectorId }])
      await chargePoint.sends(1, 'MeterValues', request).mustBeAnswered(2).per('1.2 §4.6', '1.2 §6.20', '1.2 §7.11');
  },
});
