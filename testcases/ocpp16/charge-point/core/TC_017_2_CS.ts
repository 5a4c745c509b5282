import { has, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_017_2_CS', 'Unlock connector - no charging session running (Fixed cable)', {
  purpose: 'Asked to unlock an idle connector, a Charge Point with a fixed cable says that it cannot do such a thing.',
  profile: 'Core',
  requirements: ['1.6 §5.18', '1.6 errata §3.87'],
  prerequisites: has('FixedCable'),

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem.sends(1, 'UnlockConnector', { connectorId }).mustBeAnswered(2, { status: 'NotSupported' });
  },
});
