import { all, has, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_030_CS', 'Unlock Connector - Unlock Failure', {
  purpose: 'The Charge Point says so when the lock of a connector does not open.',
  profile: 'Core',
  requirements: ['1.5 §5.14', '1.5 §6.46', '1.5 §7.38'],
  prerequisites: all(has('ConnectorLock'), has('LockFailure')),

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.causesFault('ConnectorLockFailure', connectorId);
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.5 §5.14', '1.5 §7.38');
  },
});
