import { faults } from '#plugfest/self-play';
import PF_SOAP_53_CSMS from './PF_SOAP_53_CSMS.ts';

export default faults(PF_SOAP_53_CSMS, {
  'soap-trips-over-unknown-block': { step: 2, what: 'answer', level: 'should' },
});
