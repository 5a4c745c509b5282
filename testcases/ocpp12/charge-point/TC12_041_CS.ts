import { noneOf, oneOf, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_041_CS', 'Fault Behavior', {
  purpose: 'A Charge Point whose connector fails says so, and which error it is.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §6.30', '1.2 §7.4', '1.2 §7.5'],
  reading:
    'A connector that an error has made unavailable is Faulted (1.2 §4.8, 1.2 §7.5); which of the error codes fits is not judged, but NoError does not. A fault that takes the Charge Point as a whole down is told of connector 0 (1.2 §6.30).',

  async scenario({ chargePoint, operator, configured: { connectorId } }) {
    await operator.causesFault('PowerSwitchFailure', connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId: oneOf(0, connectorId), status: 'Faulted', errorCode: noneOf('NoError') })
      .per('1.2 §4.8', '1.2 §7.4')
      .answered(2);
  },
});
