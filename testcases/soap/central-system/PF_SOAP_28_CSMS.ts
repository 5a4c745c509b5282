import { testCentralSystem } from '#plugfest/soap';
import { packed, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_28_CSMS', 'Request packed with gzip', toCentralSystem(packed('gzip')));
