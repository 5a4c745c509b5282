import { testChargePoint } from '#plugfest/soap';
import { packed, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_29_CS', 'Request packed with deflate', toChargePoint(packed('deflate')));
