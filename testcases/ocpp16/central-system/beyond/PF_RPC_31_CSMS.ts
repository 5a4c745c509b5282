import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_31_CSMS', 'Message before the BootNotification', {
  purpose:
    'The Charge Point sends a Heartbeat before it boots: the Central System answers or refuses it, and takes the BootNotification that follows.',
  profile: 'Core',
  over: ['json'],
  requirements: ['1.6 §4.2', 'OCPP-J 1.6 errata §3.10', 'OCPP-J 1.6 §5.4'],
  reading:
    'A CALLERROR SecurityError is recommended for a Charge Point that has not been accepted (OCPP-J 1.6 errata §3.10). One that was accepted on an earlier connection need not boot again (OCPP-J 1.6 §5.4), and whether the Central System has seen this one before is not known: both will do; a refusal with another code is a warning.',
  before: { from: 'connected' },

  async scenario({ chargePoint, execute, configured: { vendorName, model } }) {
    await chargePoint
      .sendsRaw(1, 'a Heartbeat before its BootNotification', (id) => call(id, 'Heartbeat', {}))
      .mustBeAnswered(2)
      .mustBeRefused(2, 'SecurityError');
    await chargePoint
      .sends(3, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(4, { status: 'Accepted' });
    await execute(5, Serving);
  },
});
