import { testChargePoint } from '#plugfest/soap';
import { inUtf16, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_33_CS', 'UTF-16', toChargePoint(inUtf16));
