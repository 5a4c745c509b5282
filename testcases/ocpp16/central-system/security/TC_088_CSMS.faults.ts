import { faults } from '#plugfest/self-play';
import TC_088_CSMS from './TC_088_CSMS.ts';

export default faults(TC_088_CSMS, {
  'agrees-to-any-subprotocol': { step: 2, what: 'connection' },
  'agrees-to-single-subprotocol-only': { step: 2, what: 'connection' },
  'agrees-to-first-subprotocol-only': { step: 4, what: 'connection' },
});
