import { faults } from '#plugfest/self-play';
import PF_SOAP_31_CSMS from './PF_SOAP_31_CSMS.ts';

export default faults(PF_SOAP_31_CSMS, {
  'order-never-sent': { step: 'Changes refused › 1', what: 'message' },
  'soap-cannot-unpack-deflate': { step: 6, what: 'message' },
  'soap-declines-packing': { step: 4, what: 'Accept-Encoding', level: 'should' },
});
