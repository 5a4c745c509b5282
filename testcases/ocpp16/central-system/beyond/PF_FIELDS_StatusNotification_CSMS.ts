import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('StatusNotification', {
  profile: 'Core',
  clauses: ['1.6 §4.9'],
  settled: ({ configured }) => ({ connectorId: configured.connectorId, errorCode: 'NoError', status: 'Available' }),
  harmless: 'the connector is available and stays so',
});
