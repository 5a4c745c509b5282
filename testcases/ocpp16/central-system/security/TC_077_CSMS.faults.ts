import { faults } from '#plugfest/self-play';
import TC_077_CSMS from './TC_077_CSMS.ts';

export default faults(TC_077_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'sign-trigger-with-connector': { step: 1, what: 'connectorId' },
  'sign-certificate-rejected': { step: 4, what: 'status' },
  'signed-never': { step: 5, what: 'message' },
  'signed-for-other-key': { step: 5, what: 'certificateChain key is that of the request' },
  'signed-expired': { step: 5, what: 'certificateChain path' },
  'insists-after-refusal': { step: '', what: 'message' },
  'invalid-station-certificate-event-refused': { step: 8, what: 'answer' },
  'security-events-with-status': { step: 8, what: 'status' },
});
