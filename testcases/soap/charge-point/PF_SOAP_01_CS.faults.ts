import { faults } from '#plugfest/self-play';
import PF_SOAP_01_CS from './PF_SOAP_01_CS.ts';

export default faults(PF_SOAP_01_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-no-identity': { step: 3 },
  'soap-foreign-identity': { step: 1, what: 'message' },
});
