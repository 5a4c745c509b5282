import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { declaredAsLatin1 } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_23_CS', 'Another encoding declared', {
  purpose: 'An envelope that names another encoding than UTF-8 may be refused, and harms nobody.',
  rules: xml,
  reading:
    'OCPP-S 1.6 advises UTF-8, and XML processors need not know other encodings: any answer will do, as long as the next request is served.',

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability declared as ISO-8859-1',
        'ChangeAvailability',
        inService(connectorId),
        declaredAsLatin1,
      )
      .mayBeAnswered(2);
    await execute(3, StillServing);
  },
});
