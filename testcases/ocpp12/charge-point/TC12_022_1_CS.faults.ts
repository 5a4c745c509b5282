import { faults } from '#plugfest/self-play';
import TC12_022_1_CS from './TC12_022_1_CS.ts';

export default faults(TC12_022_1_CS, {
  'rejects-inoperative': { step: 'Unavailable › 2', what: 'status' },
  'accepts-availability-but-stays': { step: 2, what: 'status' },
  'silent-when-unavailable': { step: 'Unavailable › 3', what: 'message', level: 'should' },
  'forgets-connectors': { step: 'Unavailable › 3', what: 'message', level: 'should' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'fails-busy-remote-start': { step: 2, what: 'answer' },
  'accepts-any-remote-start': { step: 2, what: 'status' },
  'rejects-operative': { step: 4, what: 'status' },
});
