import { testChargePoint } from '#plugfest/soap';
import { StillServing, inService } from '../states/charge-point.ts';
import { holding } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_15_CS', 'Wrong type', {
  purpose: 'A text where a number belongs cannot be processed: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ centralSystem, execute, level, configured: { connectorId } }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose connectorId is a word',
        'ChangeAvailability',
        inService(connectorId),
        holding('connectorId', 'one'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
