import { faults } from '#plugfest/self-play';
import PF_SOAP_30_CS from './PF_SOAP_30_CS.ts';

export default faults(PF_SOAP_30_CS, {
  'never-boots': { step: 2, what: 'message' },
  'soap-cannot-unpack-gzip': { step: 4, what: 'message' },
  'soap-declines-packing': { step: 1, what: 'Accept-Encoding', level: 'should' },
});
