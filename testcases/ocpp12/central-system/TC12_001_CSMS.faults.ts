import { faults } from '#plugfest/self-play';
import TC12_001_CSMS from './TC12_001_CSMS.ts';

export default faults(TC12_001_CSMS, {
  'resets-after-boot': { step: '', what: 'message' },
  'interval-of-1.6': { step: 2, what: 'interval' },
  'boot-unanswered': { step: 2, what: 'answer' },
  'boot-late': { step: 2, what: 'answer' },
  'boot-pending': { step: 2, what: 'status' },
  'boot-rejected': { step: 2, what: 'status' },
  'boot-status-unknown-word': { step: 2, what: 'status' },
  'boot-interval-zero': { step: 2, what: 'heartbeatInterval' },
  'boot-interval-negative': { step: 2, what: 'heartbeatInterval' },
  'boot-without-interval': { step: 2, what: 'heartbeatInterval' },
  'boot-without-time': { step: 2, what: 'currentTime' },
  'boot-time-stale': { step: 2, what: 'currentTime' },
  'fails-after-boot': { step: 4, what: 'answer' },
  'heartbeat-unanswered': { step: 6, what: 'answer' },
  'heartbeat-empty': { step: 6, what: 'currentTime' },
  'heartbeat-time-stale': { step: 6, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 6, what: 'currentTime' },
});
