import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { ofNoVersion } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_13_CSMS', 'Unknown namespace', {
  purpose: 'A message of no version of OCPP is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(1, 'a Heartbeat in the namespace of no version', 'Heartbeat', {}, ofNoVersion)
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
