import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_034_CS', 'Power Failure with Unavailable Status', {
  purpose: 'What was made unavailable is still unavailable after a power failure.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §5.2', '1.6 errata §3.22'],

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorIds } }) {
    const all = [0, ...connectorIds];

    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId: 0, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.2');
    await inAnyOrder(
      ...all.map((connectorId) =>
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Unavailable' })
          .per('1.6 §5.2')
          .answered(4),
      ),
    );

    await operator.powerCycles();
    await chargePoint.mustSend(5, 'BootNotification').per('1.6 §4.2').answered(6, { status: 'Accepted' });
    await inAnyOrder(
      ...all.map((connectorId) =>
        chargePoint
          .mustSend(7, 'StatusNotification')
          .with({ connectorId, status: 'Unavailable' })
          .per('1.6 §4.9', '1.6 §5.2', '1.6 errata §3.22')
          .answered(8),
      ),
    );
  },
});
