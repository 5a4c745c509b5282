import { testChargePoint } from '#plugfest/soap';
import { StillServing } from '../states/charge-point.ts';
import { ofTheOtherService } from '../states/envelopes.ts';
import { faultsAreTold, faultsWereAdvised } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_55_CS', 'Operation of the other service', {
  purpose: 'What the other party serves cannot be had here: a fault says so.',
  rules: faultsAreTold,
  reading: faultsWereAdvised,

  async scenario({ centralSystem, execute, level }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a Heartbeat, which the Central System serves',
        'ClearCache',
        {},
        ofTheOtherService('ClearCache', 'Heartbeat'),
      )
      .isRefused(2, level);
    await execute(3, StillServing);
  },
});
