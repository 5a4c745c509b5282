import { testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { without } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testCentralSystem('PF_SOAP_14_CSMS', 'Missing element', {
  purpose: 'A request without an element that it needs cannot be processed: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ chargePoint, execute, level, configured: { vendorName, model } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a BootNotification without its vendor',
        'BootNotification',
        { chargePointVendor: vendorName, chargePointModel: model },
        without('chargePointVendor'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
