import { testChargePoint } from '#plugfest/soap';
import { ofUnknownCoding, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_32_CS', 'Unknown content encoding', toChargePoint(ofUnknownCoding));
