import { faults } from '#plugfest/self-play';
import PF_SOAP_06_CS from './PF_SOAP_06_CS.ts';

export default faults(PF_SOAP_06_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-no-to': { step: 3 },
});
