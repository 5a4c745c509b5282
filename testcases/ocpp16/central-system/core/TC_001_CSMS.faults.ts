import { faults } from '#plugfest/self-play';
import TC_001_CSMS from './TC_001_CSMS.ts';

export default faults(TC_001_CSMS, {
  'boot-unanswered': { step: 2, what: 'answer' },
  'boot-late': { step: 2, what: 'answer' },
  'boot-pending': { step: 2, what: 'status' },
  'boot-rejected': { step: 2, what: 'status' },
  'boot-status-unknown-word': { step: 2, what: 'status' },
  'boot-interval-negative': { step: 2, what: 'interval' },
  'boot-interval-zero': { step: 2, what: 'interval' },
  'boot-without-interval': { step: 2, what: 'interval' },
  'boot-without-time': { step: 2, what: 'currentTime' },
  'boot-time-stale': { step: 2, what: 'currentTime' },
  'resets-after-boot': { step: '', what: 'message' },
  'status-unanswered': { step: 4, what: 'answer' },
  'status-of-connector-0-refused': { step: 4, what: 'answer' },
  'status-extra-field': { step: 4, what: 'status' },
  'heartbeat-unanswered': { step: 6, what: 'answer' },
  'heartbeat-time-stale': { step: 6, what: 'currentTime' },
  'heartbeat-empty': { step: 6, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 6, what: 'currentTime' },
  'heartbeat-time-without-seconds': { step: 6, what: 'currentTime' },
  'heartbeat-answered-once': { step: 6, what: 'answer' },
  'closes-when-quiet': { step: 6, what: 'answer' },
});
