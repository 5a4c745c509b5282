import { faults } from '#plugfest/self-play';
import TC_024_CS from './TC_024_CS.ts';

export default faults(TC_024_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'tells-no-configuration': { step: 2, what: 'AuthorizeRemoteTxRequests' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'never-authorizes-remote-start': { step: 5, what: 'message' },
  'silent-when-preparing': { step: 7, what: 'message' },
  'hides-faults': { step: 9, what: 'message' },
  'faulted-as-other-error': { step: 9, what: 'errorCode' },
  'ignores-lock-failure': { step: 9, what: 'message' },
  'starts-on-open-lock': { step: 11, what: 'message' },
});
