import { faults } from '#plugfest/self-play';
import TC12_061_CS from './TC12_061_CS.ts';

export default faults(TC12_061_CS, {
  'starts-again-after-stop': { step: '', what: 'message' },
  'boots-after-every-stop': { step: '', what: 'message' },
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'says-rejected-but-starts': { step: 'Charging › 2', what: 'status' },
  'fails-remote-start': { step: 'Charging › 2', what: 'answer' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'accepts-remote-start-but-waits': { step: 'Charging › 5', what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
  'rejects-remote-stop': { step: 2, what: 'status' },
  'stops-right-after-start': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'rejects-clear-cache': { step: 6, what: 'status' },
  'never-authorizes': { step: 7, what: 'message' },
});
