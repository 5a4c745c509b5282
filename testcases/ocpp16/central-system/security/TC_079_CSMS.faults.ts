import { faults } from '#plugfest/self-play';
import TC_079_CSMS from './TC_079_CSMS.ts';

export default faults(TC_079_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'log-other-type': { step: 1, what: 'logType' },
  'log-other-location': { step: 1, what: 'log.remoteLocation' },
  'log-without-request-id': { step: 1, what: 'requestId' },
  'log-as-diagnostics': { step: 1, what: 'message' },
  'order-sent-twice': { step: '', what: 'message' },
  'log-uploading-refused': { step: 4, what: 'answer' },
  'log-uploaded-refused': { step: 6, what: 'answer' },
});
