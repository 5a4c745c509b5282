import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_01_CS from './PF_AUTHORIZATION_01_CS.ts';

export default faults(PF_AUTHORIZATION_01_CS, {
  'rejects-differential-lists': { step: 2, what: 'status' },
  'rejects-configuration': { step: 4, what: 'status' },
  'caches-listed-id-tags': { step: 'Authorized › 1', what: 'message' },
  'keeps-deleted-list-entries': { step: 'Authorized › 1', what: 'message' },
});
