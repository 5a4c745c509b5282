import { faults } from '#plugfest/self-play';
import PF_SOAP_10_CS from './PF_SOAP_10_CS.ts';

export default faults(PF_SOAP_10_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'never-tells-configuration': { step: 'Serving › 2', what: 'answer' },
  'tells-no-configuration': { step: 'Serving › 2' },
  'hides-heartbeat-interval': { step: 'Serving › 4' },
});
