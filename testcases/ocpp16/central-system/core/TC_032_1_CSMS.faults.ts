import { faults } from '#plugfest/self-play';
import TC_032_1_CSMS from './TC_032_1_CSMS.ts';

export default faults(TC_032_1_CSMS, {
  'boot-rejected-again': { step: 2, what: 'status' },
  'boot-unanswered-again': { step: 2, what: 'answer' },
  'boot-time-stale': { step: 2, what: 'currentTime' },
  'closes-on-reconnect': { step: 2, what: 'answer' },
  'status-finishing-refused': { step: 4, what: 'answer' },
  'status-of-connector-0-refused': { step: 4, what: 'answer' },
  'stop-reason-power-loss-refused': { step: 6, what: 'answer' },
  'forgets-transactions-on-reconnect': { step: 6, what: 'answer' },
  'forgets-transactions-on-boot': { step: 6, what: 'answer' },
  'stop-without-tag-refused': { step: 6, what: 'answer' },
});
