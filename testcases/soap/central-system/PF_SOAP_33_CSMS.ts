import { testCentralSystem } from '#plugfest/soap';
import { inUtf16, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_33_CSMS', 'UTF-16', toCentralSystem(inUtf16));
