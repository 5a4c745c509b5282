import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('Heartbeat', {
  profile: 'Core',
  clauses: ['1.6 §4.6'],
  settled: () => ({}),
  harmless: 'heartbeats may come at any time',
});
