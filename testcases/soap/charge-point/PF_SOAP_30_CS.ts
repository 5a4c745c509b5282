import { testChargePoint } from '#plugfest/soap';
import { chargePointUnpacks } from '../states/http.ts';

export default testChargePoint('PF_SOAP_30_CS', 'Answer packed with gzip', chargePointUnpacks('gzip'));
