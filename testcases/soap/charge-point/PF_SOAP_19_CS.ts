import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withDocumentType } from '../states/envelopes.ts';
import { nobodyMustJudge, soap12 } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_19_CS', 'Document type', {
  purpose: 'SOAP forbids document types: an envelope with one is refused.',
  rules: soap12,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability with a document type',
        'ChangeAvailability',
        inService(connectorId),
        withDocumentType,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
