import { faults } from '#plugfest/self-play';
import PF_SOAP_20_CS from './PF_SOAP_20_CS.ts';

export default faults(PF_SOAP_20_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
});
