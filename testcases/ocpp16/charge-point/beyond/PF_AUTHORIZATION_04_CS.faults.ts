import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_04_CS from './PF_AUTHORIZATION_04_CS.ts';

export default faults(PF_AUTHORIZATION_04_CS, {
  'always-trusts-its-memory': { step: 1, what: 'message' },
  'rejects-configuration': { step: 4, what: 'status' },
  'prepares-only-once': { step: 7, what: 'message' },
  'never-updates-cache': { step: 9, what: 'message' },
});
