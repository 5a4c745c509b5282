import { faults } from '#plugfest/self-play';
import TC_001_CS from './TC_001_CS.ts';

export default faults(TC_001_CS, {
  'never-boots': { step: '', what: 'message', overSoap: { step: 1 } },
  'miscased-vendor': { step: 1, what: 'chargePointVendor' },
  'boots-too-soon': { step: 3, what: 'timing' },
  'never-boots-again': { step: 3, what: 'message' },
  'rejected-means-accepted': { step: '', what: 'message' },
  'forgets-connector-0': { step: 5, what: 'message' },
  'forgets-last-connector': { step: 5, what: 'message' },
  'forgets-connectors': { step: 5, what: 'message' },
  'unavailable-after-restart': { step: 5, what: 'status' },
  'never-beats': { step: 7, what: 'message' },
  'beats-once': { step: 7, what: 'message' },
  'hasty-heart': { step: 7, what: 'timing' },
  'lazy-heart': { step: 7, what: 'message' },
  'own-heartbeat-interval': { step: 7, what: 'message' },
  'long-serial-number': { step: 1, what: 'chargeBoxSerialNumber' },
  'lives-in-1970': { step: '', what: 'timestamp', level: 'should' },
  'local-time-as-utc': { step: '', what: 'timestamp', level: 'should' },
  'zero-status-time': { step: '', what: 'timestamp', level: 'should' },
  'extra-fields': { step: '', what: 'vendorSpecific', overSoap: { step: 1 } },
  'empty-vendor': { step: '', what: 'chargePointVendor', level: 'should' },
  'undefined-model': { step: '', what: 'chargePointModel', level: 'should' },
  'null-info': { step: '', what: 'info', level: 'should' },
  'time-without-zone': { step: '', what: 'timestamp', level: 'should' },
});
