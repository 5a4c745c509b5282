import { absentOr, idTag, testCentralSystem } from '#plugfest/1.6';
import { anyConnector } from '../../states/central-system.ts';

export default testCentralSystem('TC_026_CSMS', 'Remote Start Charging Session – Rejected', {
  purpose: 'The Central System takes it that a Charge Point refuses to start a transaction.',
  profile: 'Core',
  requirements: ['1.6 §5.11'],
  reading: anyConnector,

  async scenario({ centralSystem, operator, configured: { connectorId, validIdTag } }) {
    await operator.orders('RemoteStartTransaction', { connectorId, idTag: validIdTag });
    await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(connectorId) })
      .answered(2, { status: 'Rejected' });
  },
});
