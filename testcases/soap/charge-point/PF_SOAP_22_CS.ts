import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withByteOrderMark } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_22_CS', 'Byte order mark', {
  purpose: 'XML in UTF-8 may begin with a byte order mark: such an envelope is served.',
  rules: xml,
  reading: 'OCPP does not mention the mark, XML 1.0 §4.3.3 allows it: what is not served is a warning.',

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability that begins with a byte order mark',
        'ChangeAvailability',
        inService(connectorId),
        withByteOrderMark,
      )
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
