import { faults } from '#plugfest/self-play';
import PF_PRODUCT_01_CSMS from './PF_PRODUCT_01_CSMS.ts';

export default faults(PF_PRODUCT_01_CSMS, {
  'start-blocks-everyone': { step: 2, what: 'idTagInfo.status' },
  'stop-call-error': { step: 4, what: 'answer' },
  'transaction-id-constant': { step: '', what: 'transactionId' },
  'transaction-id-per-connector': { step: '', what: 'transactionId', level: 'should' },
});
