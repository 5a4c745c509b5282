import { faults } from '#plugfest/self-play';
import TC_074_CSMS from './TC_074_CSMS.ts';

export default faults(
  TC_074_CSMS,
  {
    'order-never-sent': { step: 1, what: 'message' },
    'order-extra-field': { step: 1, what: 'reason' },
    'sign-trigger-with-connector': { step: 1, what: 'connectorId' },
    // OCPP 1.6 itself has no such trigger.
    'sign-trigger-as-plain': { step: '', what: 'requestedMessage' },
    'sign-trigger-other-message': { step: 1, what: 'message' },
    'sign-certificate-rejected': { step: 4, what: 'status' },
    'sign-certificate-unknown': { step: 4, what: 'answer' },
    'signed-never': { step: 5, what: 'message' },
    'signed-as-install': { step: 5, what: 'message' },
    'signed-of-edition-1': { step: 5, what: 'certificateChain' },
    'signed-for-other-key': { step: 5, what: 'certificateChain key is that of the request' },
    'signed-without-pem': { step: 5, what: 'certificateChain' },
    'signed-escaped-lines': { step: 5, what: 'certificateChain PEM' },
    'signed-chain-reversed': { step: 5, what: 'certificateChain key is that of the request' },
    'signed-badly': { step: 5, what: 'certificateChain path' },
    'signed-expired': { step: 5, what: 'certificateChain path' },
    'signed-for-later': { step: 5, what: 'certificateChain path' },
    'signed-other-name': { step: 5, what: 'certificateChain commonName (CN)' },
    'signed-without-organization': { step: 5, what: 'certificateChain organizationName (O)' },
    'signed-for-servers': { step: 5, what: 'certificateChain extended key usage' },
    'signed-in-vain': { step: 7, what: 'connection' },
  },
  { security: 3 },
);
