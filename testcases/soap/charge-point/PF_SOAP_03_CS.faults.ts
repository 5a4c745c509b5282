import { faults } from '#plugfest/self-play';
import PF_SOAP_03_CS from './PF_SOAP_03_CS.ts';

export default faults(PF_SOAP_03_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-no-message-id': { step: 3 },
});
