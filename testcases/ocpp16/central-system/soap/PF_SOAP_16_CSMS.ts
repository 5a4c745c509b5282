import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { last } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_16_CSMS', 'Elements out of order', {
  purpose: 'The schema of the service gives the order of the elements: another order is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §8', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ chargePoint, execute, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification whose connectorId comes last',
        'StatusNotification',
        { connectorId, errorCode: 'NoError', status: 'Available' },
        last('connectorId'),
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
