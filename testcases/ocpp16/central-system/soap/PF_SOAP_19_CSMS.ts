import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { withDocumentType } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_19_CSMS', 'Document type', {
  purpose: 'SOAP forbids document types: an envelope with one is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat with a document type', 'Heartbeat', {}, withDocumentType)
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
