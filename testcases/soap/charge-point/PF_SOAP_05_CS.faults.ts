import { faults } from '#plugfest/self-play';
import PF_SOAP_05_CS from './PF_SOAP_05_CS.ts';

export default faults(PF_SOAP_05_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-no-reply-to': { step: 3 },
  'soap-explicit-reply-to': { step: 3 },
});
