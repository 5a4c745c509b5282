import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { ofNoVersion } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_13_CS', 'Unknown namespace', {
  purpose: 'A message of no version of OCPP is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability in the namespace of no version',
        'ChangeAvailability',
        inService(connectorId),
        ofNoVersion,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
