import {
  absent,
  atLeast,
  chargePointMemory,
  chargePointState,
  ciString,
  idTag,
  ifSent,
  inAnyOrder,
  type Exchange,
} from '#plugfest/1.6';
import { profileOfStart } from './charging-profiles.ts';
import { RESERVATION } from './reservation.ts';

/** Reusable state Authorized (§2.25): an EV driver identifies at the Charge Point. */
export const Authorized = authorized();

/** Reusable state Authorized with `<Configured valid id tag 2>`, of whose group the Central System tells. */
export const SecondOfGroupAuthorized = authorized({ tag: 'validIdTag2', inGroup: true });

function authorized({ tag = 'validIdTag', inGroup = false }: Driver = {}) {
  return chargePointState('Authorized', {
    async scenario({ chargePoint, operator, statusOf, configured }) {
      const { connectorId, [tag]: presented, parentIdTag } = configured;
      const alreadyPreparing = statusOf(connectorId) === 'Preparing';
      await operator.presents(presented);

      const authorize = chargePoint
        .mustSend(1, 'Authorize')
        .with({ idTag: idTag(presented) })
        .answered(2, { idTagInfo: { status: 'Accepted', ...(inGroup ? { parentIdTag } : {}) } });
      if (alreadyPreparing) await authorize;
      else
        await inAnyOrder(
          authorize,
          chargePoint
            .mustSend(3, 'StatusNotification')
            .with({ connectorId: atLeast(1), status: 'Preparing' })
            .passingOver('another connector', isOfAnother(connectorId))
            .answered(4),
        );
    },
  });
}

/**
 * Where an identification does not tell the connector, any one may report Preparing, but not the Charge Point as a whole (1.6 §4.9);
 * whatever else the other connectors report has nothing to do with it.
 */
export function isOfAnother(connectorId: number) {
  return (report: { readonly connectorId: number; readonly status: string }): boolean =>
    report.connectorId !== connectorId && report.status !== 'Preparing';
}

/** Reusable state Charging (§2.25): the cable is plugged in, then the transaction is started remotely. */
export const Charging = charging();

/** Reusable state Charging of a driver whose id tag belongs to the group `<Configured parent id tag>`. */
export const ChargingInGroup = charging({ inGroup: true });

/** Reusable state Charging of another driver, for whom nothing is reserved: `<Configured valid id tag 2>`. */
export const ChargingUnreserved = charging({ tag: 'validIdTag2', reservation: 'none' });

/** Reusable state Charging of the driver for whom {@link RESERVATION} was made; an Authorize is optional then. */
export const ChargingReserved = charging({ reservation: 'used' });

/** Reusable state Charging, started with a charging profile for the transaction: "Charging with a ChargingProfile". */
export const ChargingWithProfile = charging({ profile: profileOfStart });

/** Which configured id tag a state is about: "for <Configured invalid IdTag>". */
type Tag = 'validIdTag' | 'validIdTag2' | 'invalidIdTag';

/** Who comes, and what is asserted beyond the state. */
interface Driver {
  readonly tag?: Tag;
  /** The Central System tells that the id tag belongs to `<Configured parent id tag>`. */
  readonly inGroup?: boolean;
  /** Whether the transaction must name {@link RESERVATION}, or none. */
  readonly reservation?: 'used' | 'none';
  /** The charging profile that the remote start brings along. */
  readonly profile?: typeof profileOfStart;
}

function charging({ tag = 'validIdTag', inGroup = false, reservation, profile }: Driver = {}) {
  const reservationId = reservation === 'used' ? RESERVATION : absent;
  return chargePointState('Charging', {
    async scenario(stage) {
      const { chargePoint, centralSystem, operator, statusOf, configured } = stage;
      const { connectorId, [tag]: presented, parentIdTag } = configured;
      const idTagInfo = { status: 'Accepted', ...(inGroup ? { parentIdTag } : {}) } as const;
      const wasReserved = statusOf(connectorId) === 'Reserved';
      const read = await centralSystem
        .sends(1, 'GetConfiguration', { key: ['AuthorizeRemoteTxRequests'] })
        .mustBeAnswered(2, { configurationKey: [{ key: ciString('AuthorizeRemoteTxRequests') }] });
      const authorizes = read.response.configurationKey?.[0]?.value?.toLowerCase() === 'true';

      await operator.plugsIn(connectorId);
      if (!wasReserved)
        await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(4);

      await centralSystem
        .sends(5, 'RemoteStartTransaction', {
          connectorId,
          idTag: presented,
          ...(profile ? { chargingProfile: profile(stage) } : {}),
        })
        .mustBeAnswered(6, { status: 'Accepted' });

      const authorize = () =>
        chargePoint
          .mustSend(9, 'Authorize')
          .with({ idTag: idTag(presented) })
          .answered(10, { idTagInfo });
      const early = wasReserved ? authorize() : undefined;
      if (early)
        await inAnyOrder(
          chargePoint.mustSend(7, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(8),
          ifSent(early),
        );
      else if (authorizes && reservation !== 'used') await authorize();

      await inAnyOrder(
        ...(reservation === 'used' && !early?.met ? [ifSent(authorize())] : []),
        chargePoint
          .mustSend(11, 'StartTransaction')
          .with({ connectorId, idTag: idTag(presented), ...(reservation ? { reservationId } : {}) })
          .answered(12, { idTagInfo }),
        chargePoint.mustSend(13, 'StatusNotification').with({ connectorId, status: 'Charging' }).answered(14),
      );
    },
  });
}

/** What the StopTransaction of a transaction must say of it: its id, and a meter that has not run backwards (1.6 §4.10). */
export function endOf({ request, response }: Exchange<'1.6', 'fromStation', 'StartTransaction'>) {
  return { transactionId: response.transactionId, meterStop: atLeast(request.meterStart) };
}

/** Reusable state SetConnectorUnavailable (§2.25). */
export const SetConnectorUnavailable = chargePointState('SetConnectorUnavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' });
    await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Unavailable' }).answered(4);
  },
});

/** Memory state IdTagCached (§2.26): a session with the id tag, after which the cache holds it as accepted. */
export const IdTagCached = cached('validIdTag');

/** Memory state IdTagCached for an id tag that the Central System has accepted once and will not accept again. */
export const InvalidIdTagCached = cached('invalidIdTag');

function cached(tag: Tag) {
  const session = charging({ tag });
  return chargePointMemory('IdTagCached', {
    configuration: { AuthorizationCacheEnabled: { value: 'true', when: 'always' } },
    before: session,
    ends: [session],
    async scenario({ chargePoint, operator, configured }) {
      const { connectorId, [tag]: presented } = configured;
      const started = chargePoint.last('StartTransaction');
      await operator.presents(presented);

      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StopTransaction')
          .with(endOf(started))
          .answered(2, { idTagInfo: { status: 'Accepted' } }),
        chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Finishing' }).answered(4),
      );

      await operator.unplugs(connectorId);
      await chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6);
    },
  });
}

/** Memory state IdTagLocalAuthList (§2.26): the local list holds the id tag as accepted. */
export const IdTagLocalAuthList = listed('validIdTag');

/** Memory state IdTagLocalAuthList for an id tag that the Central System will not accept. */
export const InvalidIdTagLocalAuthList = listed('invalidIdTag');

function listed(tag: Tag) {
  return chargePointMemory('IdTagLocalAuthList', {
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
}

/**
 * Where one reader serves several connectors, the document asks for the others to be occupied, so that a card can only be meant
 * for the connector under test. Out of service they are just as well out of the way, and nobody has to charge at them.
 */
export const OtherConnectorsUnavailable = chargePointMemory('OtherConnectorsUnavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorId, connectorIds } }) {
    for (const other of connectorIds.filter((id) => id !== connectorId)) {
      await centralSystem
        .sends(1, 'ChangeAvailability', { connectorId: other, type: 'Inoperative' })
        .mustBeAnswered(2, { status: 'Accepted' });
      await chargePoint
        .mustSend(3, 'StatusNotification')
        .with({ connectorId: other, status: 'Unavailable' })
        .answered(4);
    }
  },
});
