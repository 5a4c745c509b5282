import { faults } from '#plugfest/self-play';
import PF_CONNECTION_01_CS from './PF_CONNECTION_01_CS.ts';

export default faults(
  PF_CONNECTION_01_CS,
  {
    'accepts-nonsense-values': { step: 2, what: 'status' },
    'gives-no-password': { step: 4, what: 'Authorization' },
    'boots-only-once': { step: 5, what: 'message' },
    'forgets-connector-0': { step: 7, what: 'message' },
  },
  { security: 1 },
);
