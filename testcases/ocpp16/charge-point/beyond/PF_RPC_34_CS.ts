import { testChargePoint } from '#plugfest/1.6';
import { attempt, Serving } from '../../states/charge-point-serving.ts';
import { expectKey } from '../../states/configuration.ts';

export default testChargePoint('PF_RPC_34_CS', 'Form of the answers', {
  purpose:
    'The answers of the Charge Point have three elements, the type number 3, the message id of the CALL and a payload that follows its schema, and come once.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The form of each message is judged when it arrives, whatever a step looks at: a finding on it belongs to no step.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sends(1, 'GetConfiguration', { key: [attempt.key] })
      .mustBeAnswered(2)
      .and(expectKey(attempt.key));
    await execute(3, Serving);
  },
});
