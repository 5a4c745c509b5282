import { testChargePoint } from '#plugfest/1.6';
import { attempt, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_05_CS', 'Message type that does not exist', {
  purpose:
    'A message has a type number that OCPP 1.6 does not know: the Charge Point ignores it and keeps the connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 errata §3.6'],
  reading:
    'The payload of such a message is to be ignored (OCPP-J 1.6 §4.1.3). A CALLERROR does not use the payload, but answers what was no CALL: it is a warning. A closed connection fails.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a message of type 9', (id) => JSON.stringify([9, id, 'ChangeConfiguration', attempt]))
      .shouldBeIgnored(2);
    await execute(3, ServingUnchanged);
  },
});
