import { oneOf, testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_31_CS', 'WebSocketPingInterval below zero', {
  purpose: 'The Charge Point does not accept a negative interval for its pings.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §7', '1.6 §9.1.34', '1.6 §5.3'],
  reading:
    'The answer is expected to be Rejected (OCPP-J 1.6 §7). The key is optional (1.6 §9.1.34): NotSupported is right where it is not there.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'WebSocketPingInterval', value: '-1' })
      .mustBeAnswered(2, { status: oneOf('Rejected', 'NotSupported') });
    await execute(3, ServingUnchanged);
  },
});
