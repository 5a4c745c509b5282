import { faults } from '#plugfest/self-play';
import TC_026_CSMS from './TC_026_CSMS.ts';

export default faults(TC_026_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'idTag' },
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-other-connector': { step: 1, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
