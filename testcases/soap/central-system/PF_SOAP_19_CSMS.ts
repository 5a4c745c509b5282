import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withDocumentType } from '../states/envelopes.ts';
import { nobodyMustJudge, soap12 } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_19_CSMS', 'Document type', {
  purpose: 'SOAP forbids document types: an envelope with one is refused.',
  rules: soap12,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat with a document type', 'Heartbeat', {}, withDocumentType)
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
