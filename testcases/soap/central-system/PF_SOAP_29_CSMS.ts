import { testCentralSystem } from '#plugfest/soap';
import { packed, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_29_CSMS', 'Request packed with deflate', toCentralSystem(packed('deflate')));
