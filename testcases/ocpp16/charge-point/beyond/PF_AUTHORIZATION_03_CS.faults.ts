import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_03_CS from './PF_AUTHORIZATION_03_CS.ts';

export default faults(PF_AUTHORIZATION_03_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'silent-when-preparing': { step: 3, what: 'message' },
  'never-reconnects': { step: 5, what: 'connection' },
  'forgets-expiry-of-id-tags': { step: 6, what: 'message' },
});
