import { has, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_030_CS', 'Unlock Connector - Unlock Failure', {
  purpose: 'The Charge Point says so when the lock of a connector does not open, in the words of 1.2.',
  profile: 'Core',
  requirements: ['1.2 §5.8', '1.2 §6.33', '1.2 §7.16'],
  prerequisites: has('LockFailure'),

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.causesFault('ConnectorLockFailure', connectorId);
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.2 §5.8', '1.2 §7.16');
  },
});
