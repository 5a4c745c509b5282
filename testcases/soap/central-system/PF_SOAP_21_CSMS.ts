import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withoutDeclaration } from '../states/envelopes.ts';
import { xml } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_21_CSMS', 'No XML declaration', {
  purpose: 'An XML declaration is advised, not demanded: an envelope without one is served.',
  rules: xml,
  reading:
    'Who sends should write one (OCPP-S 1.6 §3.1), because some systems need it, and XML 1.0 §2.8 does not: what is not served is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat without an XML declaration', 'Heartbeat', {}, withoutDeclaration)
      .shouldBeAnswered(2);
    await execute(3, StillServing);
  },
});
