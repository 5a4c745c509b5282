import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { ofTheOtherService } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_55_CSMS', 'Operation of the other service', {
  purpose: 'What the other party serves cannot be had here: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ chargePoint, execute, level }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a ClearCache, which the Charge Point serves',
        'Heartbeat',
        {},
        ofTheOtherService('Heartbeat', 'ClearCache'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
