import { faults } from '#plugfest/self-play';
import PF_SOAP_26_CS from './PF_SOAP_26_CS.ts';

export default faults(PF_SOAP_26_CS, {
  'accepts-unknown-keys': { step: 2, what: 'status' },
  'soap-text-xml': { step: 3, level: 'should' },
  'soap-no-content-type': { step: 3, level: 'should' },
  'soap-declares-utf-16': { step: 3, level: 'should' },
});
