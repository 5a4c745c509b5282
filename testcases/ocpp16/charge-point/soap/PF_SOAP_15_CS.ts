import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { holding } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_15_CS', 'Wrong type', {
  purpose: 'A text where a number belongs cannot be processed: a fault says so.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose connectorId is a word',
        'ChangeAvailability',
        { connectorId: 1, type: 'Operative' },
        holding('connectorId', 'one'),
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
