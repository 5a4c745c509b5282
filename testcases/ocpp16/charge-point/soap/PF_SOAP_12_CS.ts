import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { asking } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_12_CS', 'Unknown operation', {
  purpose: 'An operation that nobody knows is refused by a fault.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(1, 'an operation that there is not', 'ClearCache', {}, asking('ClearCache', 'MakeCoffee'))
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
