import { faults } from '#plugfest/self-play';
import PF_SOAP_29_CSMS from './PF_SOAP_29_CSMS.ts';

export default faults(PF_SOAP_29_CSMS, {
  'soap-cannot-unpack-deflate': { step: 2, what: 'answer' },
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'authorize-refuses-everyone': { step: 'Still serving › 4' },
});
