import { faults } from '#plugfest/self-play';
import PF_SOAP_51_CS from './PF_SOAP_51_CS.ts';

export default faults(PF_SOAP_51_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'reports-twice': { step: 3, level: 'should' },
  'never-tells-configuration': { step: 'Serving › 2', what: 'answer' },
  'hides-heartbeat-interval': { step: 'Serving › 4' },
});
