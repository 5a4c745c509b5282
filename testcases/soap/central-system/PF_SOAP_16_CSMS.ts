import { testCentralSystem } from '#plugfest/soap';
import { StillServing, available } from '../states/central-system.ts';
import { last } from '../states/envelopes.ts';
import { asInTheWsdl, nobodyMustJudge } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_16_CSMS', 'Elements out of order', {
  purpose: 'The schema of the service gives the order of the elements: another order is refused.',
  rules: asInTheWsdl,
  reading: nobodyMustJudge,

  async scenario({ chargePoint, execute, level, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification whose connectorId comes last',
        'StatusNotification',
        available(connectorId),
        last('connectorId'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
