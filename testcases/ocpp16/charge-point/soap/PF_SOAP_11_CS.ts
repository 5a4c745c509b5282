import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { asSoap11 } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_11_CS', 'Envelope of SOAP 1.1', {
  purpose: 'SOAP 1.2 is what OCPP speaks: an older envelope is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration in an envelope of SOAP 1.1',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        asSoap11,
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
