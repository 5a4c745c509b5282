import { faults } from '#plugfest/self-play';
import TC_010_CS from './TC_010_CS.ts';

export default faults(TC_010_CS, {
  'never-tells-configuration': { step: 'Charging › 2', what: 'answer' },
  'tells-no-configuration': { step: 'Charging › 2', what: 'configurationKey' },
  'silent-when-preparing': { step: 'Charging › 3', what: 'message' },
  'available-for-preparing': { step: 'Charging › 3', what: 'message' },
  'reports-wrong-connector': { step: 'Charging › 3', what: 'message' },
  'charging-for-preparing': { step: 'Charging › 3', what: 'status' },
  'rejects-remote-start': { step: 'Charging › 6', what: 'status' },
  'fails-remote-start': { step: 'Charging › 6', what: 'answer' },
  'says-rejected-but-starts': { step: 'Charging › 6', what: 'status' },
  'never-authorizes-remote-start': { step: 'Charging › 9', what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 9', what: 'idTag' },
  'accepts-remote-start-but-waits': { step: 'Charging › 9', what: 'message' },
  'never-reports-start': { step: 'Charging › 11', what: 'message' },
  'starts-for-other-tag': { step: 'Charging › 11', what: 'idTag' },
  'starts-on-other-connector': { step: 'Charging › 11', what: 'connectorId' },
  'silent-when-charging': { step: 'Charging › 13', what: 'message' },
  'preparing-for-charging': { step: 'Charging › 13', what: 'message' },
});
