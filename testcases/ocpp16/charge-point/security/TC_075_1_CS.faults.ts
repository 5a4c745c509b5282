import { faults } from '#plugfest/self-play';
import TC_075_1_CS from './TC_075_1_CS.ts';

export default faults(TC_075_1_CS, {
  'rejects-certificates': { step: 2, what: 'status' },
  'accepts-certificate-and-forgets-it': { step: 4, what: 'status' },
  'finds-no-certificates': { step: 4, what: 'status' },
  'lists-no-hashes': { step: 4, what: 'certificateHashData' },
  'hashes-whole-key': { step: 4, what: 'certificateHashData' },
  'lists-numbers-in-decimal': { step: 4, what: 'certificateHashData' },
  'lists-numbers-in-whole-bytes': { step: 4, what: 'certificateHashData', level: 'should' },
  'lists-numbers-with-zeros': { step: 4, what: 'certificateHashData', level: 'should' },
});
