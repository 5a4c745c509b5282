import { has, noneOf, testCentralSystem } from '#plugfest/soap';
import { meantByIdentity } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_43_CSMS', 'Two charge points at one address: transactions', {
  purpose:
    'Two Charge Points at the same address charge on connectors of the same number: the Central System keeps their transactions apart.',
  rules: meantByIdentity,
  prerequisites: has('SecondChargePoint'),
  reading: 'That transaction ids are unique is advised (1.6 errata §3.54): the same one for both is a warning.',

  async scenario({ chargePoint, centralSystem, neighbour, operator, configured, now }) {
    const { vendorName, model, connectorId, validIdTag, validIdTag2 } = configured;
    const accepted = { idTagInfo: { status: 'Accepted' } } as const;
    const start = (idTag: string) => ({ connectorId, idTag, meterStart: 0, timestamp: now() });

    await neighbour.appears();
    await neighbour
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted' });
    const { transactionId: first } = (
      await chargePoint.sends(3, 'StartTransaction', start(validIdTag)).mustBeAnswered(4, accepted)
    ).response;
    const { transactionId: second } = (
      await neighbour
        .sends(5, 'StartTransaction', start(validIdTag2))
        .mustBeAnswered(6, accepted)
        .shouldHold({ transactionId: noneOf(first) })
    ).response;

    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(7, 'RemoteStopTransaction')
      .with({ transactionId: first })
      .answered(8, { status: 'Accepted' });
    await chargePoint
      .sends(9, 'StopTransaction', { transactionId: first, meterStop: 0, timestamp: now() })
      .mustBeAnswered(10);

    await neighbour.isOrdered('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(11, 'RemoteStopTransaction')
      .to(neighbour)
      .with({ transactionId: second })
      .answered(12, { status: 'Accepted' });
  },
});
