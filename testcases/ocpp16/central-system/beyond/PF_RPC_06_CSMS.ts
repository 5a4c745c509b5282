import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_06_CSMS', 'Unknown action', {
  purpose: 'A CALL asks for an action that does not exist: the Central System says so.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3'],
  reading: 'NotImplemented is the code of an action that is not known; another code of the table is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL of an unknown action', (id) => call(id, 'MakeCoffee', {}))
      .mustBeRefused(2, 'NotImplemented');
    await execute(3, Serving);
  },
});
