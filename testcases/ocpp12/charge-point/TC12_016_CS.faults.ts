import { faults } from '#plugfest/self-play';
import TC12_016_CS from './TC12_016_CS.ts';

export default faults(TC12_016_CS, {
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'says-rejected-but-starts': { step: 'Charging › 2', what: 'status' },
  'fails-remote-start': { step: 'Charging › 2', what: 'answer' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'rejects-reset': { step: 2, what: 'status' },
  'says-rejected-but-resets': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'resets-without-stopping': { step: 3, what: 'message' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'starts-again-after-stop': { step: 7, what: 'message' },
  'boots-after-every-stop': { step: 7, what: 'message' },
});
