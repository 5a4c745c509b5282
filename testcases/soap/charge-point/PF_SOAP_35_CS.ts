import { testChargePoint } from '#plugfest/soap';
import { ofAnotherCharset, toChargePoint } from '../states/http.ts';

export default testChargePoint(
  'PF_SOAP_35_CS',
  'Charset that contradicts the byte order mark',
  toChargePoint(ofAnotherCharset),
);
