import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_07_CSMS', 'Action of the other party', {
  purpose: 'A CALL asks for an action that only a Central System sends: the Central System refuses it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3'],
  reading:
    'The action is known to the protocol and none that a Central System serves: NotSupported and NotImplemented fit equally well.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL of an action that only a Central System sends', (id) => call(id, 'Reset', { type: 'Soft' }))
      .mustBeRefused(2, 'NotSupported', 'NotImplemented');
    await execute(3, Serving);
  },
});
