import { faults } from '#plugfest/self-play';
import PF_SOAP_25_CS from './PF_SOAP_25_CS.ts';

export default faults(PF_SOAP_25_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-text-xml': { step: 3, level: 'should' },
  'soap-no-content-type': { step: 3, level: 'should' },
  'soap-declares-utf-16': { step: 3, level: 'should' },
});
