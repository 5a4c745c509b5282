import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { withDocumentType } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_19_CS', 'Document type', {
  purpose: 'SOAP forbids document types: an envelope with one is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration with a document type',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        withDocumentType,
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
