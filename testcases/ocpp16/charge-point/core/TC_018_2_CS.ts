import { has, testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';

export default testChargePoint('TC_018_2_CS', 'Unlock Connector - With Charging Session (Fixed cable)', {
  purpose:
    'Asked to unlock a connector in use, a Charge Point with a fixed cable says that it cannot do such a thing; the transaction goes on.',
  profile: 'Core',
  requirements: ['1.6 §5.18', '1.6 errata §3.87'],
  prerequisites: has('FixedCable'),
  reading:
    'The document has no StopTransaction here: what cannot be unlocked needs no end of the transaction first (1.6 §5.18), so one is a message that no step asks for.',
  before: { state: Charging },

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem.sends(1, 'UnlockConnector', { connectorId }).mustBeAnswered(2, { status: 'NotSupported' });
  },
});
