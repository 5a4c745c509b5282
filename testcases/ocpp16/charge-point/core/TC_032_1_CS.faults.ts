import { faults } from '#plugfest/self-play';
import TC_032_1_CS from './TC_032_1_CS.ts';

export default faults(
  TC_032_1_CS,
  {
    'never-reports-stop': { step: 1, what: 'message' },
    'power-loss-is-reboot': { step: 1, what: 'reason' },
    'transaction-minus-one': { step: 1, what: 'transactionId' },
    'silent-when-finishing': { step: 3, what: 'message' },
    'miscased-vendor': { step: 5, what: 'chargePointVendor' },
    'forgets-last-connector': { step: 7, what: 'message' },
  },
  { claims: { BackupPowerSource: true } },
);
