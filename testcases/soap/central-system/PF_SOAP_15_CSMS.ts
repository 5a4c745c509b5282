import { testCentralSystem } from '#plugfest/soap';
import { StillServing, available } from '../states/central-system.ts';
import { holding } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_15_CSMS', 'Wrong type', {
  purpose: 'A text where a number belongs cannot be processed: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ chargePoint, execute, level, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification whose connectorId is a word',
        'StatusNotification',
        available(connectorId),
        holding('connectorId', 'one'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
