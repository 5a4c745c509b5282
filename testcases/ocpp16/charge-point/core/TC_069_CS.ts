import { has, idTag, ifClaimed, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { ChargingInGroup, endOf, OtherConnectorsUnavailable } from '../../states/charge-point.ts';

export default testChargePoint(
  'TC_069_CS',
  'Stop transaction - ParentIdTag in StopTransaction matches ParentIdTag in StartTransaction',
  {
    purpose: 'Another id tag of the group that has started a transaction stops it, after the Central System was asked.',
    profile: 'Core',
    requirements: ['1.6 §3.10', '1.6 §4.1', '1.6 §4.9', '1.6 §4.10'],
    reading:
      'The document asks for other connectors at the same reader to be occupied, so that the second card is not meant for them; here they are out of service, which the tool can see to by itself. The group is told in the answers to Authorize and StartTransaction of state Charging.',
    before: { memory: [ifClaimed(has('SharedReader'), OtherConnectorsUnavailable)], state: ChargingInGroup },

    async scenario({ chargePoint, operator, configured: { connectorId, validIdTag2, parentIdTag } }) {
      const started = chargePoint.last('StartTransaction');
      const idTagInfo = { status: 'Accepted', parentIdTag } as const;

      await operator.presents(validIdTag2);
      await chargePoint
        .mustSend(1, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .per('1.6 §3.10', '1.6 §4.1')
        .answered(2, { idTagInfo });

      await inAnyOrder(
        chargePoint
          .mustSend(3, 'StopTransaction')
          .with({ ...endOf(started), idTag: idTag(validIdTag2) })
          .per('1.6 §3.10', '1.6 §4.10')
          .answered(4, { idTagInfo }),
        chargePoint
          .mustSend(5, 'StatusNotification')
          .with({ connectorId, status: 'Finishing' })
          .per('1.6 §4.9')
          .answered(6),
      );
    },
  },
);
