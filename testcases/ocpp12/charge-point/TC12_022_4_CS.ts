import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_022_4_CS', 'Change Availability - Charge Point', {
  purpose: 'Taken out of service as a whole, the Charge Point allows charging at none of its connectors.',
  profile: 'Core',
  requirements: ['1.2 §5.1', '1.2 §5.5', '1.2 §6.6'],
  reading:
    'Connector 0 stands for the Charge Point as a whole (1.2 §6.6). Of which connectors it tells the status is up to it.',

  async scenario({ centralSystem, configured: { connectorIds, validIdTag } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId: 0, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.1', '1.2 §6.6');
    for (const connectorId of connectorIds)
      await centralSystem
        .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
        .mustBeAnswered(4, { status: 'Rejected' })
        .per('1.2 §5.1', '1.2 §5.5');
    await centralSystem
      .sends(5, 'ChangeAvailability', { connectorId: 0, type: 'Operative' })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.2 §5.1');
  },
});
