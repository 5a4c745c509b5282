import { idTag, ifSent, inAnyOrder, oneOf, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable } from '../../states/charge-point.ts';

export default testChargePoint('PF_PRODUCT_03_CS', 'Remote start that names no connector', {
  purpose: 'The Charge Point chooses a connector itself, or rejects the remote start; it does not fail on it.',
  profile: 'Core',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.11'],
  reading:
    'Without a connectorId the Charge Point is in control of the selection, and may reject (1.6 §5.11): both will do, a CALLERROR will not. There is one free connector, with a cable in it: once the Charge Point has accepted, this is the one.',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(2);

    const { response } = await centralSystem
      .sends(3, 'RemoteStartTransaction', { idTag: validIdTag })
      .mustBeAnswered(4, { status: oneOf('Accepted', 'Rejected') })
      .per('1.6 §5.11');
    if (response.status === 'Rejected') return;

    await inAnyOrder(
      ifSent(
        chargePoint
          .mustSend(5, 'Authorize')
          .with({ idTag: idTag(validIdTag) })
          .answered(6, { idTagInfo: { status: 'Accepted' } }),
      ),
      chargePoint
        .mustSend(7, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8', '1.6 §5.11')
        .answered(8, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(10),
    );
  },
});
