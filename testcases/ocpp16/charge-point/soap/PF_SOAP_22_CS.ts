import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { withByteOrderMark } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_22_CS', 'Byte order mark', {
  purpose: 'XML in UTF-8 may begin with a byte order mark: such an envelope is served.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §3.1'],
  reading: 'OCPP-S does not mention the mark, XML 1.0 §4.3.3 allows it: what is not served is a warning.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration that begins with a byte order mark',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        withByteOrderMark,
      )
      .shouldBeAnswered(2);
    await execute(3, Serving);
  },
});
