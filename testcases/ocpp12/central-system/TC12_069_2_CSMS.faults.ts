import { faults } from '#plugfest/self-play';
import TC12_069_2_CSMS from './TC12_069_2_CSMS.ts';

export default faults(TC12_069_2_CSMS, {
  'authorize-unanswered': { step: 'Charging › 2', what: 'answer' },
  'authorize-late': { step: 'Charging › 2', what: 'answer' },
  'authorize-empty': { step: 'Charging › 2', what: 'idTagInfo' },
  'authorize-status-at-top': { step: 'Charging › 2', what: 'status' },
  'authorize-status-padded': { step: 'Charging › 2', what: 'idTagInfo.status' },
  'authorize-refuses-everyone': { step: 'Charging › 2', what: 'idTagInfo.status' },
  'authorize-blocks-everyone': { step: 'Charging › 2', what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 'Charging › 4', what: 'idTagInfo.status' },
  'start-refuses-everyone': { step: 'Charging › 4', what: 'idTagInfo.status' },
  'start-unanswered': { step: 'Charging › 4', what: 'answer' },
  'start-late': { step: 'Charging › 4', what: 'answer' },
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'start-without-id-tag-info': { step: 'Charging › 4', what: 'idTagInfo' },
  'start-extra-status': { step: 'Charging › 4', what: 'status' },
  'status-charging-refused': { step: 'Charging › 6', what: 'answer' },
  'accepts-invalid': { step: 2, what: 'idTagInfo.status' },
  'accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'stop-unanswered': { step: 2, what: 'answer' },
  'stop-late': { step: 2, what: 'answer' },
  'stop-with-transaction-id': { step: 2, what: 'transactionId' },
  'goes-on-after-foreign-stop': { step: 4, what: 'idTagInfo.status' },
});
