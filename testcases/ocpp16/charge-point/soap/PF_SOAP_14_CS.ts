import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { without } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_14_CS', 'Missing element', {
  purpose: 'A request without an element that it needs cannot be processed: a fault says so.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeConfiguration without its value',
        'ChangeConfiguration',
        { key: 'HeartbeatInterval', value: '86399' },
        without('value'),
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
