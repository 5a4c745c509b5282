import { testChargePoint } from '#plugfest/soap';
import { asTextXml, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_27_CS', 'Another content type', toChargePoint(asTextXml));
