import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { declaredAsLatin1 } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_23_CS', 'Another encoding declared', {
  purpose: 'An envelope that names another encoding than UTF-8 may be refused, and harms nobody.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §3.1'],
  reading:
    'OCPP-S advises UTF-8, and XML processors need not know other encodings: any answer will do, as long as the next request is served.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration declared as ISO-8859-1',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        declaredAsLatin1,
      )
      .mayBeAnswered(2);
    await execute(3, Serving);
  },
});
