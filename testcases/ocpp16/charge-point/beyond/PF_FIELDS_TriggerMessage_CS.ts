import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('TriggerMessage', {
  profile: 'RemoteTrigger',
  clauses: ['1.6 §5.17'],
  settled: () => ({ requestedMessage: 'Heartbeat' }),
  harmless: 'a heartbeat may come at any time',
});
