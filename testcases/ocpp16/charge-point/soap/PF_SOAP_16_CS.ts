import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { last } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_16_CS', 'Elements out of order', {
  purpose: 'The schema of the service gives the order of the elements: another order is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §8', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability whose connectorId comes last',
        'ChangeAvailability',
        { connectorId: 1, type: 'Operative' },
        last('connectorId'),
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
