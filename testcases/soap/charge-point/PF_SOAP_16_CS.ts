import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { last } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_16_CS', 'Elements out of order', {
  purpose: 'The schema of the service gives the order of the elements: another order is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose connectorId comes last',
        'ChangeAvailability',
        inService(connectorId),
        last('connectorId'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
