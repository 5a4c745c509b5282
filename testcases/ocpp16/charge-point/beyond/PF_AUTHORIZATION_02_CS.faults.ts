import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_02_CS from './PF_AUTHORIZATION_02_CS.ts';

export default faults(PF_AUTHORIZATION_02_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'prepares-only-once': { step: 3, what: 'message' },
  'never-reconnects': { step: 5, what: 'connection' },
  'prefers-cache-to-list': { step: 6, what: 'message' },
  'starts-offline-for-anyone': { step: 6, what: 'message' },
});
