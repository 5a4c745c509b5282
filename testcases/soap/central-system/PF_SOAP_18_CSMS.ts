import { testCentralSystem } from '#plugfest/soap';
import { StillServing, available } from '../states/central-system.ts';
import { twice } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_18_CSMS', 'Repeated element', {
  purpose: 'An element that comes twice although there is one at most is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification with two statuses',
        'StatusNotification',
        available(connectorId),
        twice('status'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
