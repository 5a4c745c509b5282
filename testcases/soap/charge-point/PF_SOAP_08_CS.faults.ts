import { faults } from '#plugfest/self-play';
import PF_SOAP_08_CS from './PF_SOAP_08_CS.ts';

export default faults(PF_SOAP_08_CS, {
  'accepts-unknown-keys': { step: 2, what: 'status' },
  'soap-no-answer-action': { step: 3, advised: ['1.5S'] },
  'soap-request-action-in-answers': { step: 3 },
});
