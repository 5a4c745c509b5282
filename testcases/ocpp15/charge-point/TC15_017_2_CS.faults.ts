import { faults } from '#plugfest/self-play';
import TC15_017_2_CS from './TC15_017_2_CS.ts';

export default faults(
  TC15_017_2_CS,
  {
    'unlocked-of-1.6': { step: 2, what: 'status' },
    'claims-unlocked': { step: 2, what: 'status' },
  },
  { claims: { ConnectorLock: false, LockFailure: false }, settings: { FixedCable: 'true' } },
);
