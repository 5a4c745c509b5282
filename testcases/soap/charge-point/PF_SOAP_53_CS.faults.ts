import { faults } from '#plugfest/self-play';
import PF_SOAP_53_CS from './PF_SOAP_53_CS.ts';

export default faults(PF_SOAP_53_CS, {
  'soap-trips-over-unknown-block': { step: 2, what: 'answer', level: 'should' },
});
