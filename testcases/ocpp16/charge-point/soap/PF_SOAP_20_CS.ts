import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { toAnother } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_20_CS', 'Another identity', {
  purpose: 'A Charge Point that is not the one that is meant says so by a fault.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §3.3', 'OCPP-S 1.6 §4'],

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration for another charge point',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        toAnother,
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
