import { faults } from '#plugfest/self-play';
import TC_073_CS from './TC_073_CS.ts';

export default faults(
  TC_073_CS,
  {
    'rejects-new-password': { step: 2, what: 'status' },
    'keeps-its-password': { step: 3, what: 'password' },
    'stays-connected': { step: 3, what: 'connection' },
  },
  { security: 2 },
);
