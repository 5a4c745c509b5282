import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { brokenOff } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_10_CSMS', 'Broken XML', {
  purpose: 'An envelope that breaks off is refused, by a fault or by HTTP.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'],

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat whose envelope breaks off', 'Heartbeat', {}, brokenOff)
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
