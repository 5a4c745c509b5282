import { faults } from '#plugfest/self-play';
import PF_SOAP_07_CS from './PF_SOAP_07_CS.ts';

export default faults(PF_SOAP_07_CS, {
  'accepts-unknown-keys': { step: 2, what: 'status' },
  'soap-no-relates-to': { step: 3 },
  'soap-relates-to-another': { step: 3 },
});
