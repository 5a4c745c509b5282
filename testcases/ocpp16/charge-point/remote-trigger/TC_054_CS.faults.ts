import { faults } from '#plugfest/self-play';
import TC_054_CS from './TC_054_CS.ts';

export default faults(TC_054_CS, {
  'rejects-triggers': { step: 2, what: 'status' },
  'accepts-trigger-but-stays-silent': { step: 3, what: 'message' },
  'sends-before-answering-trigger': { step: 3, what: 'message' },
  'values-of-connector-0': { step: 3, what: 'connectorId' },
  'cannot-trigger-heartbeat': { step: 6, what: 'status' },
  'never-beats': { step: 7, what: 'message' },
  'cannot-trigger-status': { step: 10, what: 'status' },
  'swallows-triggered-status': { step: 11, what: 'message' },
  'unavailable-when-asked': { step: 11, what: 'status' },
  'cannot-trigger-diagnostics': { step: 14, what: 'status' },
  'swallows-triggered-diagnostics': { step: 15, what: 'message' },
  'uploaded-for-idle': { step: 15, what: 'status' },
  'rejects-firmware-trigger': { step: 18, what: 'status' },
  'swallows-triggered-firmware': { step: 19, what: 'message' },
  'installed-for-idle': { step: 19, what: 'status' },
  'invented-unit': { step: 3, what: 'meterValue[0].sampledValue[0].unit' },
  'numeric-values': { step: 3, what: 'meterValue[0].sampledValue[0].value' },
  'single-value-no-list': { step: 3, what: 'meterValue' },
  'broken-list-of-values': { step: '', what: 'the frame' },
  'energy-in-watts': { step: '', what: 'meterValue[0].sampledValue[0].unit', level: 'should' },
});
