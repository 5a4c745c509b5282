import { all, has, idTag, inAnyOrder, not, testChargePoint } from '#plugfest/1.6';
import { expectKey, valueOf } from '../../states/configuration.ts';

const KEY = 'AuthorizeRemoteTxRequests';

export default testChargePoint('TC_024_CS', 'Start Charging Session - Lock Failure', {
  purpose: 'The Charge Point reports that the connector does not lock, and starts no transaction on it.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §5.11', '1.6 §7.6'],
  prerequisites: all(not(has('FixedCable')), has('ConnectorLock')),
  reading:
    'The document asks for a charge point without fixed cable only; one without a connector lock has nothing that could fail either. Steps 5 and 7 may come in either order, as in the reusable state Authorized. "Does not start a transaction" is watched for the configured transaction duration, as in TC_041_CS.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, validIdTag, transactionDuration } = configured;

    const { response: configuration } = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2)
      .and(expectKey(KEY))
      .per('1.6 §5.8', '1.6 §9.1.3');
    const authorizes = valueOf(configuration, KEY)?.toLowerCase() === 'true';

    await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.11');

    const authorize = () =>
      chargePoint
        .mustSend(5, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .per('1.6 §5.11')
        .answered(6, { idTagInfo: { status: 'Accepted' } });
    const preparing = () =>
      chargePoint.mustSend(7, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(8);
    await inAnyOrder(...(authorizes ? [authorize()] : []), preparing());

    await operator.plugsIn(connectorId, { halfway: true });
    await chargePoint
      .mustSend(9, 'StatusNotification')
      .with({ connectorId, errorCode: 'ConnectorLockFailure', status: 'Faulted' })
      // A driver who takes his time may find that he is not expected any more.
      .passingOver(
        'what comes before the lock is tried',
        ({ connectorId: id, status, errorCode }) =>
          id === connectorId && errorCode === 'NoError' && ['Available', 'Preparing'].includes(status),
      )
      .answered(10);

    // The expected result of the document.
    await chargePoint.mustNotSend(11, 'StartTransaction', { seconds: transactionDuration });
  },
});
