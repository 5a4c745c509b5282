import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withUnknownBlock } from '../states/envelopes.ts';
import { soap12 } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_53_CSMS', 'Unknown header block', {
  purpose: 'A header block that need not be understood is passed over.',
  rules: soap12,
  reading:
    'SOAP 1.2 part 1 §2.6 lets a receiver pass over a block that it does not know, and use the message; no clause of OCPP says so: what is not served is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat with a header block that nobody knows', 'Heartbeat', {}, withUnknownBlock)
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
