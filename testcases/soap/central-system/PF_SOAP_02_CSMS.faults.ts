import { faults } from '#plugfest/self-play';
import PF_SOAP_02_CSMS from './PF_SOAP_02_CSMS.ts';

export default faults(PF_SOAP_02_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-action': { step: 3, advised: ['1.5S', '1.2S'] },
  'soap-action-without-slash': { step: 3 },
});
