import { has, inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_PRODUCT_16_CS', 'Status of everything', {
  purpose: 'Asked for a status without a connector, the Charge Point tells that of each connector, and its own.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.9', '1.6 §5.17', '1.6 §6.51'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'Where no connectorId is given, a request that is relevant for single connectors is relevant for all of them (1.6 §5.17), the Charge Point itself (connector 0) included.',

  async scenario({ chargePoint, centralSystem, configured: { connectorIds } }) {
    const asked = await centralSystem
      .sends(1, 'TriggerMessage', { requestedMessage: 'StatusNotification' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.17');
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId })
          .following(asked)
          .per('1.6 §4.9', '1.6 §5.17')
          .answered(4),
      ),
    );
  },
});
