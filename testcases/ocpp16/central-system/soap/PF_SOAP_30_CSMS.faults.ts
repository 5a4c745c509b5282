import { faults } from '#plugfest/self-play';
import PF_SOAP_30_CSMS from './PF_SOAP_30_CSMS.ts';

export default faults(PF_SOAP_30_CSMS, {
  'order-never-sent': { step: 'Changes refused › 1', what: 'message' },
  'soap-cannot-unpack-gzip': { step: 6, what: 'message' },
  'soap-declines-packing': { step: 4, what: 'Accept-Encoding', level: 'should' },
});
