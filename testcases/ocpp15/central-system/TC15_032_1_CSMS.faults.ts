import { faults } from '#plugfest/self-play';
import TC15_032_1_CSMS from './TC15_032_1_CSMS.ts';

export default faults(TC15_032_1_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'interval-of-1.6': { step: 2, what: 'interval' },
  'boot-rejected-again': { step: 2, what: 'status' },
  'boot-unanswered-again': { step: 2, what: 'answer' },
  'boot-interval-zero': { step: 2, what: 'heartbeatInterval' },
  'boot-without-interval': { step: 2, what: 'heartbeatInterval' },
  'boot-without-time': { step: 2, what: 'currentTime' },
  'boot-time-stale': { step: 2, what: 'currentTime' },
  'forgets-transactions-on-boot': { step: 4, what: 'answer' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
});
