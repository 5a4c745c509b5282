import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { withMore } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_17_CS', 'Unknown element', {
  purpose: 'An element that the schema does not know is refused.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §8', 'OCPP-S 1.6 §4'],
  reading: 'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a ChangeAvailability with an element of its own',
        'ChangeAvailability',
        { connectorId: 1, type: 'Operative' },
        withMore,
      )
      .shouldBeRefused(2);
    await execute(3, Serving);
  },
});
