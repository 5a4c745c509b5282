import { testChargePoint } from '#plugfest/soap';
import { StillServing } from '../states/charge-point.ts';
import { asking } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_12_CS', 'Unknown operation', {
  purpose: 'An operation that nobody knows is refused by a fault.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ centralSystem, execute, level }) {
    await centralSystem
      .sendsEnvelope(1, 'an operation that there is not', 'ClearCache', {}, asking('ClearCache', 'MakeCoffee'))
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
