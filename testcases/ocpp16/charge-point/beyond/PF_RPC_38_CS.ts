import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_38_CS', 'Message in fragments', {
  purpose: 'A CALL comes in three frames of one WebSocket message: the Charge Point puts it together and answers it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3', 'OCPP-J 1.6 §4.2.2'],
  reading: 'A message may be cut into frames anywhere, and whoever receives it must bear that (RFC 6455 §5.4).',

  async scenario({ centralSystem, execute }) {
    const reading = (id: string): string => call(id, 'GetConfiguration', { key: [attempt.key] });
    await centralSystem.sendsRaw(1, 'a CALL in three fragments', reading, 'fragments').mustBeAnswered(2);
    await execute(3, Serving);
  },
});
