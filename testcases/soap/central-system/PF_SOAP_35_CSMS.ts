import { testCentralSystem } from '#plugfest/soap';
import { ofAnotherCharset, toCentralSystem } from '../states/http.ts';

export default testCentralSystem(
  'PF_SOAP_35_CSMS',
  'Charset that contradicts the byte order mark',
  toCentralSystem(ofAnotherCharset),
);
