import { faults } from '#plugfest/self-play';
import TC12_068_CSMS from './TC12_068_CSMS.ts';

export default faults(TC12_068_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'stop-unanswered': { step: 2, what: 'answer' },
  'stop-late': { step: 2, what: 'answer' },
  'stop-without-tag-refused': { step: 2, what: 'answer' },
});
