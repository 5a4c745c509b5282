import { demands, testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withSmallIdentityHeader } from '../states/envelopes.ts';

export default testChargePoint('PF_SOAP_52_CS', 'Identity header in small letters', {
  purpose: 'The name of the header that holds the identity is read without regard to case.',
  rules: { '1.6': demands('OCPP-S 1.6 §3.3'), '1.5': demands('1.5 §8.1') },

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose identity stands in chargeboxidentity',
        'ChangeAvailability',
        inService(connectorId),
        withSmallIdentityHeader,
      )
      .mustBeAnswered(2);
    await execute(3, StillServing);
  },
});
