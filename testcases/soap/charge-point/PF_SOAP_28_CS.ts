import { testChargePoint } from '#plugfest/soap';
import { packed, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_28_CS', 'Request packed with gzip', toChargePoint(packed('gzip')));
