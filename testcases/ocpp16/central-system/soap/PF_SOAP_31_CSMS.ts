import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemUnpacks } from '../../states/packed-answers.ts';

export default testCentralSystem('PF_SOAP_31_CSMS', 'Answer packed with deflate', centralSystemUnpacks('deflate'));
