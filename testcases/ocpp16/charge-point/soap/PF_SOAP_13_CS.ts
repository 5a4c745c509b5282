import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { ofNoVersion } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_13_CS', 'Unknown namespace', {
  purpose: 'A message of no version of OCPP is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration in the namespace of no version',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        ofNoVersion,
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
