import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withByteOrderMark } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_22_CSMS', 'Byte order mark', {
  purpose: 'XML in UTF-8 may begin with a byte order mark: such an envelope is served.',
  rules: xml,
  reading: 'OCPP does not mention the mark, XML 1.0 §4.3.3 allows it: what is not served is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat that begins with a byte order mark', 'Heartbeat', {}, withByteOrderMark)
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
