import { testCentralSystem } from '#plugfest/soap';
import { declaredAsLatin1, toCentralSystem } from '../states/http.ts';

export default testCentralSystem('PF_SOAP_23_CSMS', 'Another encoding declared', toCentralSystem(declaredAsLatin1));
