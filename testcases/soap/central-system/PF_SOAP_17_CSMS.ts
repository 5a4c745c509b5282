import { testCentralSystem } from '#plugfest/soap';
import { StillServing, available } from '../states/central-system.ts';
import { withMore } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_17_CSMS', 'Unknown element', {
  purpose: 'An element that the schema does not know is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification with an element of its own',
        'StatusNotification',
        available(connectorId),
        withMore,
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
