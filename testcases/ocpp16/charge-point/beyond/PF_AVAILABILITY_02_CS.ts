import { testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_AVAILABILITY_02_CS', 'Change to the availability that is there', {
  purpose: 'A Charge Point that is asked for the availability that a connector has already accepts it.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §5.2'],

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.2');
    await centralSystem
      .sends(3, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.2');
    await chargePoint
      .mustSend(5, 'StatusNotification')
      .with({ connectorId, status: 'Unavailable' })
      .per('1.6 §4.9', '1.6 §5.2')
      .answered(6);
    await centralSystem
      .sends(7, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(8, { status: 'Accepted' })
      .per('1.6 §5.2');
  },
});
