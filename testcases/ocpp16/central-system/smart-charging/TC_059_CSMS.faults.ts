import { faults } from '#plugfest/self-play';
import TC_059_CSMS from './TC_059_CSMS.ts';

export default faults(TC_059_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-other-connector': { step: 1, what: 'connectorId' },
  'remote-start-without-connector': { step: 1, what: 'connectorId' },
  'remote-start-without-profile': { step: 1, what: 'chargingProfile' },
  'remote-start-profile-of-other-purpose': { step: 1, what: 'chargingProfile.chargingProfilePurpose' },
  'remote-start-profile-of-transaction': { step: 1, what: 'chargingProfile.transactionId' },
  'remote-start-profile-absolute': { step: 1, what: 'chargingProfile.chargingProfileKind' },
  'remote-start-profile-late': { step: 1, what: 'chargingSchedulePeriod[0].startPeriod' },
  'order-sent-twice': { step: '', what: 'message' },
  'authorize-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 6, what: 'answer' },
  'start-blocks-everyone': { step: 8, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 8, what: 'transactionId' },
  'status-charging-refused': { step: 10, what: 'answer' },
});
