import { faults } from '#plugfest/self-play';
import PF_SOAP_31_CS from './PF_SOAP_31_CS.ts';

export default faults(PF_SOAP_31_CS, {
  'never-boots': { step: 2, what: 'message' },
  'soap-cannot-unpack-deflate': { step: 4, what: 'message' },
  'soap-declines-packing': { step: 1, what: 'Accept-Encoding', level: 'should' },
});
