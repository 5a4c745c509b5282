import { faults } from '#plugfest/self-play';
import PF_CONNECTOR_01_CS from './PF_CONNECTOR_01_CS.ts';

export default faults(PF_CONNECTOR_01_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'rejects-reset': { step: 4, what: 'status' },
  'accepts-reset-but-stays': { step: 5, what: 'message' },
  'forgets-last-connector': { step: 7, what: 'message' },
  'numbers-connectors-from-2': { step: 7, what: 'message' },
  'one-connector-too-many': { step: 9, what: 'message' },
});
