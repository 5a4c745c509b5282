import { faults } from '#plugfest/self-play';
import PF_SOAP_40_CS from './PF_SOAP_40_CS.ts';

export default faults(PF_SOAP_40_CS, {
  'no-boot-at-new-address': { step: 1, what: 'message', level: 'should' },
  'deaf-at-new-address': { step: 4, what: 'answer' },
  'soap-first-address-in-from': { step: 4, what: 'answer' },
});
