import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withMore } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_17_CS', 'Unknown element', {
  purpose: 'An element that the schema does not know is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability with an element of its own',
        'ChangeAvailability',
        inService(connectorId),
        withMore,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
