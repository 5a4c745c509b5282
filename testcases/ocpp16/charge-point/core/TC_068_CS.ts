import { has, idTag, ifClaimed, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf, OtherConnectorsUnavailable } from '../../states/charge-point.ts';

export default testChargePoint(
  'TC_068_CS',
  'Stop transaction - IdTag in StopTransaction matches IdTag in StartTransaction',
  {
    purpose: 'A transaction is stopped by the id tag that has started it, without asking, and by no other one.',
    profile: 'Core',
    requirements: ['1.6 §3.4', '1.6 §4.1', '1.6 §4.9', '1.6 §4.10'],
    reading:
      'The document asks for other connectors at the same reader to be occupied, so that the second card is not meant for them; here they are out of service, which the tool can see to by itself. No group is told for the first id tag, so there is nothing to ask about the second one. The document names no time for step 1; a later Authorize would be caught at step 3.',
    before: { memory: [ifClaimed(has('SharedReader'), OtherConnectorsUnavailable)], state: Charging },

    async scenario({ chargePoint, operator, configured: { connectorId, validIdTag, validIdTag2 } }) {
      const started = chargePoint.last('StartTransaction');

      await operator.presents(validIdTag2);
      await chargePoint.mustNotSend(1, ['Authorize', 'StopTransaction']);

      await operator.presents(validIdTag);
      await inAnyOrder(
        chargePoint
          .mustSend(3, 'StopTransaction')
          .with({ ...endOf(started), idTag: idTag(validIdTag) })
          .per('1.6 §3.4', '1.6 §4.10')
          .answered(4),
        chargePoint
          .mustSend(5, 'StatusNotification')
          .with({ connectorId, status: 'Finishing' })
          .per('1.6 §4.9')
          .answered(6),
      );
    },
  },
);
