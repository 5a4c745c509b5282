import { testCentralSystem } from '#plugfest/soap';
import { asTextXml, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_27_CSMS', 'Another content type', toCentralSystem(asTextXml));
