import { chargePointMemory, chargePointState, expect, idTag, inAnyOrder, type ChargePointState } from '#plugfest/1.6';

/** Reusable state Authorized (§2.25): an EV driver identifies at the Charge Point. */
export const Authorized = chargePointState('Authorized', {
  async scenario({ chargePoint, operator, statusOf, configured: { connectorId, validIdTag } }) {
    const alreadyPreparing = statusOf(connectorId) === 'Preparing';
    await operator.presents(validIdTag);

    const authorize = chargePoint
      .mustSend(1, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .answered(2, { idTagInfo: { status: 'Accepted' } });
    if (alreadyPreparing) await authorize;
    else
      await inAnyOrder(
        authorize,
        chargePoint.mustSend(3, 'StatusNotification').with({ status: 'Preparing' }).answered(4),
      );
  },
});

/** Which of the configured id tags a state is about: "for <Configured invalid IdTag>". */
type Tag = 'validIdTag' | 'invalidIdTag';

/** Reusable state Charging (§2.25) with a configured id tag. */
const chargingWith = (tag: Tag): ChargePointState =>
  chargePointState('Charging', {
    async scenario({ chargePoint, centralSystem, operator, statusOf, configured }) {
      const { connectorId, [tag]: charged } = configured;
      const wasReserved = statusOf(connectorId) === 'Reserved';
      const read = await centralSystem
        .sends(1, 'GetConfiguration', { key: ['AuthorizeRemoteTxRequests'] })
        .mustBeAnswered(2)
        .and(({ configurationKey }) =>
          expect(
            configurationKey?.map(({ key }) => key),
            'configurationKey',
          ).to.include('AuthorizeRemoteTxRequests'),
        );
      const authorizes = read.response.configurationKey?.[0]?.value?.toLowerCase() === 'true';

      await operator.plugsIn(connectorId);
      if (!wasReserved)
        await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(4);

      await centralSystem
        .sends(5, 'RemoteStartTransaction', { connectorId, idTag: charged })
        .mustBeAnswered(6, { status: 'Accepted' });
      if (wasReserved)
        await chargePoint.mustSend(7, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(8);
      if (authorizes)
        await chargePoint
          .mustSend(9, 'Authorize')
          .with({ idTag: idTag(charged) })
          .answered(10, { idTagInfo: { status: 'Accepted' } });

      await inAnyOrder(
        chargePoint
          .mustSend(11, 'StartTransaction')
          .with({ connectorId, idTag: idTag(charged) })
          .answered(12, { idTagInfo: { status: 'Accepted' } }),
        chargePoint.mustSend(13, 'StatusNotification').with({ connectorId, status: 'Charging' }).answered(14),
      );
    },
  });

/** Reusable state Charging (§2.25): the cable is plugged in, then the transaction is started remotely. */
export const Charging = chargingWith('validIdTag');

/** Reusable state SetConnectorUnavailable (§2.25). */
export const SetConnectorUnavailable = chargePointState('SetConnectorUnavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' });
    await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Unavailable' }).answered(4);
  },
});

/** Memory state IdTagCached (§2.26) for a configured id tag: a session with it, after which the cache holds it as accepted. */
const cached = (tag: Tag, charging: ChargePointState): ChargePointState =>
  chargePointMemory('IdTagCached', {
    configuration: { AuthorizationCacheEnabled: { value: 'true', when: 'always' } },
    before: charging,
    ends: [charging],
    async scenario({ chargePoint, operator, configured }) {
      const { connectorId } = configured;
      const { response: started } = chargePoint.last('StartTransaction');
      await operator.presents(configured[tag]);

      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StopTransaction')
          .with({ transactionId: started.transactionId })
          .answered(2, { idTagInfo: { status: 'Accepted' } }),
        chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Finishing' }).answered(4),
      );

      await operator.unplugs(connectorId);
      await chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6);
    },
  });

export const IdTagCached = cached('validIdTag', Charging);
export const InvalidIdTagCached = cached('invalidIdTag', chargingWith('invalidIdTag'));

/** Memory state IdTagLocalAuthList (§2.26) for a configured id tag: the local list holds it as accepted. */
const listed = (tag: Tag): ChargePointState =>
  chargePointMemory('IdTagLocalAuthList', {
    configuration: { LocalAuthListEnabled: { value: 'true', when: 'always' } },
    async scenario({ centralSystem, configured }) {
      await centralSystem
        .sends(1, 'SendLocalList', {
          listVersion: 1,
          updateType: 'Full',
          localAuthorizationList: [{ idTag: configured[tag], idTagInfo: { status: 'Accepted' } }],
        })
        .mustBeAnswered(2, { status: 'Accepted' });
    },
  });

export const IdTagLocalAuthList = listed('validIdTag');
export const InvalidIdTagLocalAuthList = listed('invalidIdTag');
