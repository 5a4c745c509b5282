import { faults } from '#plugfest/self-play';
import TC_068_CS from './TC_068_CS.ts';

export default faults(TC_068_CS, {
  'rejects-availability': { step: 'OtherConnectorsUnavailable › 2', what: 'status' },
  'silent-when-unavailable': { step: 'OtherConnectorsUnavailable › 3', what: 'message' },
  'stops-for-anyone': { step: 1, what: 'message' },
  'asks-about-strangers': { step: 1, what: 'message' },
  'asks-before-stopping': { step: 3, what: 'message' },
  'never-stops-locally': { step: 3, what: 'message' },
  'stops-without-tag': { step: 3, what: 'idTag' },
  'stops-for-other-tag': { step: 3, what: 'idTag' },
  'reason-as-tag': { step: 3, what: 'idTag' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'available-for-finishing': { step: 5, what: 'status' },
});
