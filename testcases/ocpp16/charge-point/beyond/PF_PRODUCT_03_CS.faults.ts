import { faults } from '#plugfest/self-play';
import PF_PRODUCT_03_CS from './PF_PRODUCT_03_CS.ts';

export default faults(PF_PRODUCT_03_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'rejects-unspecific-remote-start': { step: 4, what: 'answer' },
  'authorizes-other-tag': { step: 5, what: 'idTag' },
  'never-reports-start': { step: 7, what: 'message' },
  'starts-on-connector-0': { step: 7, what: 'connectorId' },
  'silent-when-charging': { step: 9, what: 'message' },
});
