import { testChargePoint } from '#plugfest/soap';
import { chargePointUnpacks } from '../states/http.ts';

export default testChargePoint('PF_SOAP_31_CS', 'Answer packed with deflate', chargePointUnpacks('deflate'));
