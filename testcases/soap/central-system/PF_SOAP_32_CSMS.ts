import { testCentralSystem } from '#plugfest/soap';
import { ofUnknownCoding, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_32_CSMS', 'Unknown content encoding', toCentralSystem(ofUnknownCoding));
