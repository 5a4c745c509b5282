import { faults } from '#plugfest/self-play';
import TC12_026_CS from './TC12_026_CS.ts';

export default faults(TC12_026_CS, {
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'says-rejected-but-starts': { step: 'Charging › 2', what: 'status' },
  'fails-remote-start': { step: 'Charging › 2', what: 'answer' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'accepts-remote-start-but-waits': { step: 'Charging › 5', what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
  'accepts-any-remote-start': { step: 2, what: 'status' },
  'fails-busy-remote-start': { step: 2, what: 'answer' },
  'stops-right-after-start': { step: 3, what: 'message' },
});
