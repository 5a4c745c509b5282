import { has, not, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_017_1_CS', 'Unlock connector - no charging session running (Not fixed cable)', {
  purpose: 'Asked to unlock an idle connector, a Charge Point with a lock unlocks it.',
  profile: 'Core',
  requirements: ['1.6 §5.18'],
  prerequisites: not(has('FixedCable')),

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem.sends(1, 'UnlockConnector', { connectorId }).mustBeAnswered(2, { status: 'Unlocked' });
  },
});
