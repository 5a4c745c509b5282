import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { withoutDeclaration } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_21_CS', 'No XML declaration', {
  purpose: 'An XML declaration is advised, not demanded: an envelope without one is served.',
  rules: xml,
  reading:
    'Who sends should write one (OCPP-S 1.6 §3.1), because some systems need it, and XML 1.0 §2.8 does not: what is not served is a warning.',

  async scenario({ centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability without an XML declaration',
        'ChangeAvailability',
        inService(connectorId),
        withoutDeclaration,
      )
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
