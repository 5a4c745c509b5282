import { faults } from '#plugfest/self-play';
import PF_SOAP_04_CS from './PF_SOAP_04_CS.ts';

export default faults(PF_SOAP_04_CS, {
  'never-boots': { step: 1, what: 'message' },
  'soap-no-from': { step: 3, advised: ['1.5S', '1.2S'] },
});
