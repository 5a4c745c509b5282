import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { brokenOff } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_10_CS', 'Broken XML', {
  purpose: 'An envelope that breaks off is refused, by a fault or by HTTP.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'],

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration whose envelope breaks off',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        brokenOff,
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
