import { faults } from '#plugfest/self-play';
import PF_SOAP_35_CS from './PF_SOAP_35_CS.ts';

export default faults(PF_SOAP_35_CS, {
  'soap-trips-over-charset': { step: 2, what: 'answer', level: 'should' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
