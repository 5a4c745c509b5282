import { faults } from '#plugfest/self-play';
import PF_SOAP_12_CS from './PF_SOAP_12_CS.ts';

export default faults(PF_SOAP_12_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', advised: ['1.5S', '1.2S'] },
  'soap-status-for-faults': { step: 2, what: 'answer', advised: ['1.5S', '1.2S'] },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
});
