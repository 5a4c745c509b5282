import { faults } from '#plugfest/self-play';
import TC_004_1_CS from './TC_004_1_CS.ts';

export default faults(TC_004_1_CS, {
  'never-authorizes': { step: 'Authorized › 1', what: 'message' },
  'authorizes-other-tag': { step: 'Authorized › 1', what: 'idTag' },
  'silent-when-preparing': { step: 'Authorized › 3', what: 'message' },
  'prepares-as-a-whole': { step: 'Authorized › 3', what: 'connectorId' },
  'available-for-preparing': { step: 'Authorized › 3', what: 'message' },
  'starts-without-cable': { step: 'Authorized › 3', what: 'message' },
  'never-reports-start': { step: 3, what: 'message' },
  'starts-for-other-tag': { step: 3, what: 'idTag' },
  'starts-on-connector-0': { step: 3, what: 'connectorId' },
  'authorizes-before-start': { step: 3, what: 'message' },
  'silent-when-charging': { step: 5, what: 'message' },
  'preparing-for-charging': { step: 5, what: 'message' },
});
