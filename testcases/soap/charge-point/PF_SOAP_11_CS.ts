import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { asSoap11 } from '../states/envelopes.ts';
import { nobodyMustJudge, soap12 } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_11_CS', 'Envelope of SOAP 1.1', {
  purpose: 'SOAP 1.2 is what OCPP speaks: an older envelope is refused.',
  rules: soap12,
  reading: nobodyMustJudge,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability in an envelope of SOAP 1.1',
        'ChangeAvailability',
        inService(connectorId),
        asSoap11,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
