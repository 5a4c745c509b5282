import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { declaredAsLatin1 } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_23_CSMS', 'Another encoding declared', {
  purpose: 'An envelope that names another encoding than UTF-8 may be refused, and harms nobody.',
  rules: xml,
  reading:
    'OCPP-S 1.6 advises UTF-8, and XML processors need not know other encodings: any answer will do, as long as the next request is served.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat declared as ISO-8859-1', 'Heartbeat', {}, declaredAsLatin1)
      .mayBeAnswered(2);
    await execute(3, StillServing);
  },
});
