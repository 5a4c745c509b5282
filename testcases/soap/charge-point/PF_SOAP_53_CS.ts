import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withUnknownBlock } from '../states/envelopes.ts';
import { soap12 } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_53_CS', 'Unknown header block', {
  purpose: 'A header block that need not be understood is passed over.',
  rules: soap12,
  reading:
    'SOAP 1.2 part 1 §2.6 lets a receiver pass over a block that it does not know, and use the message; no clause of OCPP says so: what is not served is a warning.',

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability with a header block that nobody knows',
        'ChangeAvailability',
        inService(connectorId),
        withUnknownBlock,
      )
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
