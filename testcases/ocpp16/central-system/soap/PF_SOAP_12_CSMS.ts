import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { asking } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_12_CSMS', 'Unknown operation', {
  purpose: 'An operation that nobody knows is refused by a fault.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'an operation that there is not', 'Heartbeat', {}, asking('Heartbeat', 'MakeCoffee'))
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
