import { absentOr, idTag, testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_026_CSMS', 'Remote Start Charging Session - Rejected', {
  purpose: 'The Central System takes it that a Charge Point cannot start a transaction, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.5', '1.2 §6.22', '1.2 §6.21'],
  reading:
    'A RemoteStartTransaction may leave the connector to the Charge Point (1.2 §5.5), also when the operator has chosen one; a connector that it names must be the chosen one.',

  async scenario(stage) {
    const {
      centralSystem,
      operator,
      configured: { connectorId, validIdTag },
    } = stage;
    await operator.orders('RemoteStartTransaction', { connectorId, idTag: validIdTag });
    await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(connectorId) })
      .per('1.2 §5.5', '1.2 §6.22')
      .answered(2, { status: 'Rejected' });
    await servesOn(stage, 3);
  },
});
