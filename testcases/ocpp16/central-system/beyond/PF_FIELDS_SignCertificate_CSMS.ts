import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('SignCertificate', {
  profile: 'Security',
  clauses: ['A02.FR.12'],
  settled: () => ({ csr: 'no request' }),
  harmless: 'no variant holds a request that could be signed',
});
