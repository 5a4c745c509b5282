import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { without } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_14_CS', 'Missing element', {
  purpose: 'A request without an element that it needs cannot be processed: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability without its type',
        'ChangeAvailability',
        inService(connectorId),
        without('type'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
