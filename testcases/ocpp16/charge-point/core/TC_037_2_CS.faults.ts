import { faults } from '#plugfest/self-play';
import TC_037_2_CS from './TC_037_2_CS.ts';

export default faults(TC_037_2_CS, {
  'loses-offline-start': { step: 1, what: 'message' },
  'redates-queued-messages': { step: 1, what: 'timestamp' },
  'silent-after-reconnect': { step: 3, what: 'message' },
  'tolerates-invalid-id': { step: 5, what: 'message' },
  'always-stops-on-invalid-id': { step: 5, what: 'message' },
  'ev-for-evse': { step: 5, what: 'message' },
});
