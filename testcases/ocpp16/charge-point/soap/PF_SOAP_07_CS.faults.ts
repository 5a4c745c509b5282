import { faults } from '#plugfest/self-play';
import PF_SOAP_07_CS from './PF_SOAP_07_CS.ts';

export default faults(PF_SOAP_07_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'soap-no-relates-to': { step: 3 },
  'soap-relates-to-another': { step: 3 },
});
