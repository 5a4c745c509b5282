import { testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';
import { otherTypesMayCarryXml } from '../states/http.ts';
import { soap12 } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_25_CSMS', 'Content type of requests', {
  ...centralSystemWrites('request', 'Content-Type', soap12, otherTypesMayCarryXml),
  purpose: 'The Central System sends each request as application/soap+xml, in the encoding that it names.',
});
