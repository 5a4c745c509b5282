import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { twice } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_18_CS', 'Repeated element', {
  purpose: 'An element that comes twice although there is one at most is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability with two types',
        'ChangeAvailability',
        inService(connectorId),
        twice('type'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
