import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { twice } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_18_CSMS', 'Repeated element', {
  purpose: 'An element that comes twice although there is one at most is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §8', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ chargePoint, execute, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification with two statuses',
        'StatusNotification',
        { connectorId, errorCode: 'NoError', status: 'Available' },
        twice('status'),
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
