import { noneOf, oneOf, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_041_CS', 'Fault Behavior', {
  purpose: 'A Charge Point whose connector fails says so, and which error it is.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §6.41', '1.5 §7.7', '1.5 §7.10'],
  reading:
    'A connector that an error has made unavailable is Faulted (1.5 §4.9, §7.10); which of the error codes fits is not judged, but NoError does not. A fault that takes the Charge Point as a whole down is told of connector 0 (1.5 §6.41).',

  async scenario({ chargePoint, operator, configured: { connectorId } }) {
    await operator.causesFault('GroundFailure', connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId: oneOf(0, connectorId), status: 'Faulted', errorCode: noneOf('NoError') })
      .per('1.5 §4.9', '1.5 §7.7')
      .answered(2);
  },
});
