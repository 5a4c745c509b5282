import { faults } from '#plugfest/self-play';
import TC_004_1_CSMS from './TC_004_1_CSMS.ts';

export default faults(TC_004_1_CSMS, {
  'authorize-late': { step: 'Authorized › 2', what: 'answer' },
  'authorize-blocks-everyone': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'authorize-expires-everyone': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'authorize-concurrent-tx': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 'Charging › 2', what: 'answer' },
  'start-late': { step: 'Charging › 4', what: 'answer' },
  'start-blocks-everyone': { step: 'Charging › 4', what: 'idTagInfo.status' },
  'start-without-id-tag-info': { step: 'Charging › 4', what: 'idTagInfo' },
  'status-charging-refused': { step: 'Charging › 6', what: 'answer' },
});
