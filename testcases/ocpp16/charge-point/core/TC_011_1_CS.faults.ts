import { faults } from '#plugfest/self-play';
import TC_011_1_CS from './TC_011_1_CS.ts';

export default faults(TC_011_1_CS, {
  'tells-no-configuration': { step: 2, what: 'configurationKey' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'never-authorizes-remote-start': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'idTag' },
  'silent-when-preparing': { step: 7, what: 'message' },
  'available-for-preparing': { step: 7, what: 'message' },
  'starts-without-cable': { step: 7, what: 'message' },
  'never-reports-start': { step: 9, what: 'message' },
  'starts-for-other-tag': { step: 9, what: 'idTag' },
  'starts-on-connector-0': { step: 9, what: 'connectorId' },
  'silent-when-charging': { step: 11, what: 'message' },
});
