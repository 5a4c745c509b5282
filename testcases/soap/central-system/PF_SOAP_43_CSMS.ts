import { has, noneOf, testCentralSystem } from '#plugfest/soap';
import { meantByIdentity } from '../states/addresses.ts';

export default testCentralSystem('PF_SOAP_43_CSMS', 'Two charge points at one address: transactions', {
  purpose:
    'Two Charge Points at the same address charge on connectors of the same number: the Central System keeps their transactions apart.',
  rules: meantByIdentity,
  prerequisites: has('SecondChargePoint'),
  reading: 'That transaction ids are unique is advised (1.6 errata §3.54): the same one for both is a warning.',

  async scenario({ chargePoint, centralSystem, neighbour, operator, configured, now }) {
    const { connectorId, validIdTag, validIdTag2 } = configured;
    const accepted = { idTagInfo: { status: 'Accepted' } } as const;
    const start = (idTag: string) => ({ connectorId, idTag, meterStart: 0, timestamp: now() });

    await neighbour.appears();
    const { transactionId: first } = (
      await chargePoint.sends(1, 'StartTransaction', start(validIdTag)).mustBeAnswered(2, accepted)
    ).response;
    const { transactionId: second } = (
      await neighbour
        .sends(3, 'StartTransaction', start(validIdTag2))
        .mustBeAnswered(4, accepted)
        .shouldHold({ transactionId: noneOf(first) })
    ).response;

    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(5, 'RemoteStopTransaction')
      .with({ transactionId: first })
      .answered(6, { status: 'Accepted' });
    await chargePoint
      .sends(7, 'StopTransaction', { transactionId: first, meterStop: 0, timestamp: now() })
      .mustBeAnswered(8);

    await neighbour.isOrdered('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(9, 'RemoteStopTransaction')
      .to(neighbour)
      .with({ transactionId: second })
      .answered(10, { status: 'Accepted' });
  },
});
