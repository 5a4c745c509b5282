import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('Authorize', {
  profile: 'Core',
  clauses: ['1.6 §4.1'],
  settled: ({ configured }) => ({ idTag: configured.invalidIdTag }),
  harmless: 'nobody knows the id tag',
});
