import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { holding } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_15_CSMS', 'Wrong type', {
  purpose: 'A text where a number belongs cannot be processed: a fault says so.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ chargePoint, execute, configured: { connectorId } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a StatusNotification whose connectorId is a word',
        'StatusNotification',
        { connectorId, errorCode: 'NoError', status: 'Available' },
        holding('connectorId', 'one'),
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
