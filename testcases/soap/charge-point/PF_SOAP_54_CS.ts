import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withTwoMessages } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_54_CS', 'Two messages in one body', {
  purpose: 'A body holds one message: one with two of them is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'an envelope with a ChangeAvailability that comes twice',
        'ChangeAvailability',
        inService(connectorId),
        withTwoMessages,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
