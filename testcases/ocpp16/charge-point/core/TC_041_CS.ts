import { idTag, oneOf, optionally, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_041_CS', 'Fault Behavior', {
  purpose: 'A Charge Point in a fault says so, and starts no transaction.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §7.7'],
  reading:
    'Which fault, and whether it is of the connector or of the whole Charge Point, is left to whoever causes it. The Charge Point may still ask for the id tag that is presented to it: only the transaction is ruled out.',

  async scenario({ chargePoint, operator, configured: { connectorId, validIdTag, transactionDuration } }) {
    await operator.causesFault('OtherError', connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId: oneOf(0, connectorId), status: 'Faulted' })
      .passingOver('another connector', ({ connectorId: id }) => ![0, connectorId].includes(id))
      .answered(2);

    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    await optionally(chargePoint.maySend(3, 'Authorize').with({ idTag: idTag(validIdTag) }));
    await chargePoint.mustNotSend(3, 'StartTransaction', { seconds: transactionDuration });
  },
});
