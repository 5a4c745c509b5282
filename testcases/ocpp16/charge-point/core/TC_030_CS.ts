import { has, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_030_CS', 'Unlock Connector – Unlock Failure', {
  purpose: 'The Charge Point says so when the lock of a connector does not open.',
  profile: 'Core',
  requirements: ['1.6 §5.18', '1.6 §7.46', '1.6 errata §3.87'],
  prerequisites: has('LockFailure'),

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    // The prerequisite of the document: a state in which the lock can be seen to fail.
    await operator.causesFault('ConnectorLockFailure', connectorId);
    await centralSystem.sends(1, 'UnlockConnector', { connectorId }).mustBeAnswered(2, { status: 'UnlockFailed' });
  },
});
