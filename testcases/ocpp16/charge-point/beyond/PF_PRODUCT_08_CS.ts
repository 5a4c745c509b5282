import { inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { call } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_PRODUCT_08_CS', 'CALL while it is rejected', {
  purpose:
    'A Central System that rejected the Charge Point speaks to it all the same: the Charge Point registers again in time.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9'],
  reading:
    'A Charge Point that is rejected need not answer (1.6 §4.2): it should not, and an answer is a warning. What counts is that it boots again.',
  over: ['json'],

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorIds, retryInterval } }) {
    await operator.powerCycles();
    const refusal = await chargePoint
      .mustSend(1, 'BootNotification')
      .per('1.6 §4.2')
      .answered(2, { status: 'Rejected', interval: retryInterval });
    await operator.waits(1, 'The Charge Point has taken in that it is rejected');
    await centralSystem
      .sendsRaw(3, 'a GetConfiguration, although the Charge Point is rejected', (id) =>
        call(id, 'GetConfiguration', {}),
      )
      .shouldNotBeAccepted(4);
    await chargePoint
      .mustSend(5, 'BootNotification')
      .noSoonerThan(retryInterval, refusal)
      .per('1.6 §4.2')
      .answered(6, { status: 'Accepted' });
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint
          .mustSend(7, 'StatusNotification')
          .with({ connectorId, status: 'Available' })
          .per('1.6 §4.9')
          .answered(8),
      ),
    );
  },
});
