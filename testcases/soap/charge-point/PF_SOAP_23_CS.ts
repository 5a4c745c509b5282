import { testChargePoint } from '#plugfest/soap';
import { declaredAsLatin1, toChargePoint } from '../states/http.ts';

export default testChargePoint('PF_SOAP_23_CS', 'Another encoding declared', toChargePoint(declaredAsLatin1));
