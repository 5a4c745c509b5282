import { has, not, testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_44_CSMS', 'Diagnostics without the feature profile', {
  purpose:
    'A DiagnosticsStatusNotification comes to a Central System that has no FirmwareManagement profile: it answers, and should say that it does not support this.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', '1.6 §4.4', '1.6 §3.3'],
  prerequisites: not(has('FirmwareManagement')),
  reading:
    'NotSupported is meant for an action that is known and not supported, NotImplemented for one that is not known (OCPP-J 1.6 §4.2.3). The response has no field to say so; an empty one claims nothing but that the message has arrived, and is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a DiagnosticsStatusNotification', (id) =>
        call(id, 'DiagnosticsStatusNotification', { status: 'Idle' }),
      )
      .shouldBeRefused(2, 'NotSupported', 'NotImplemented');
    await execute(3, Serving);
  },
});
