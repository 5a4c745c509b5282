import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { asking } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_12_CSMS', 'Unknown operation', {
  purpose: 'An operation that nobody knows is refused by a fault.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(1, 'an operation that there is not', 'Heartbeat', {}, asking('Heartbeat', 'MakeCoffee'))
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
