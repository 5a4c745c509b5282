import {
  during,
  type Configured,
  type Matcher,
  atLeast,
  chargePointState,
  idTag,
  inAnyOrder,
  optionally,
  type ChargePointStage,
  type Exchange,
} from '#plugfest/1.5';

/** How a case reads Authorize: to be said in its `reading`. */
export const listMayKnow =
  'A Charge Point whose local list may know the id tag need not ask (1.5 §4.1): Authorize is only demanded when ClearCache was accepted before the case. Nothing keeps it from asking more often.';

/** How a case reads reports of a session: to be said in its `reading`. */
export const statusIsFree =
  'A Charge Point owes a StatusNotification when it becomes unavailable (1.5 §4.9); that a connector is Occupied or Available again it may tell, and need not.';

/** Which configured id tag is meant. */
export type Tag = 'validIdTag' | 'validIdTag2' | 'invalidIdTag' | 'blockedIdTag' | 'expiredIdTag';

/** The Charge Point asks about an id tag that was presented, unless its list may know it. */
export async function asks(
  { chargePoint, mayKnow }: ChargePointStage,
  step: number,
  tag: string,
  idTagInfo: { readonly status: 'Accepted' | 'Invalid' | 'Blocked' | 'Expired'; readonly parentIdTag?: string },
): Promise<void> {
  const authorize = chargePoint
    .mustSend(step, 'Authorize')
    .with({ idTag: idTag(tag) })
    .per('1.5 §4.1')
    .answered(step + 1, { idTagInfo });
  if (mayKnow(tag)) await optionally(authorize);
  else await authorize;
}

/** A driver whose id tag is not accepted presents it and plugs in: the Charge Point asks, and starts nothing. */
export async function refusedDriver(
  stage: ChargePointStage & { readonly configured: Configured },
  tag: string,
  status: 'Invalid' | 'Blocked' | 'Expired',
): Promise<void> {
  const { chargePoint, operator, configured } = stage;
  await operator.presents(tag);
  await asks(stage, 1, tag, { status });
  await operator.plugsIn(configured.connectorId);
  await chargePoint.mustNotSend(3, 'StartTransaction', { seconds: 10, per: ['1.5 §4.1'] });
}

/** A driver charges at the connector under test: the cable is plugged in, then the transaction is started remotely. */
export const Charging = charging();

/** The same for an id tag of the group `<Configured parent id tag>`. */
export const ChargingInGroup = charging('validIdTag', true);

function charging(tag: Tag = 'validIdTag', inGroup = false) {
  return chargePointState('Charging', {
    async scenario({ chargePoint, centralSystem, operator, settled, configured }) {
      const { connectorId, [tag]: presented, parentIdTag } = configured;
      const idTagInfo = { status: 'Accepted', ...(inGroup ? { parentIdTag } : {}) } as const;
      await operator.plugsIn(connectorId);
      await centralSystem
        .sends(1, 'RemoteStartTransaction', { connectorId, idTag: presented })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.5 §5.9');
      await optionally(
        chargePoint
          .maySend(3, 'Authorize')
          .with({ idTag: idTag(presented) })
          .answered(4, { idTagInfo }),
      );
      await chargePoint
        .mustSend(5, 'StartTransaction')
        .with({ connectorId, idTag: idTag(presented) })
        .per('1.5 §4.8', '1.5 §5.9')
        .answered(6, { idTagInfo });
      // What is asked of a transaction next can only be answered by who has taken in its id.
      await settled();
    },
  });
}

/** What the StopTransaction of a transaction must say of it: its id, and a meter that has not run backwards (1.5 §6.43). */
export function endOf({ request, response }: Exchange<'1.5', 'fromStation', 'StartTransaction'>) {
  return { transactionId: response.transactionId, meterStop: atLeast(request.meterStart) };
}

/** How a case reads the report of a connector that is taken out of service: to be said in its `reading`. */
export const unavailableAtOnce =
  'A Charge Point owes the report that it is unavailable after an error and after a scheduled change (1.5 §4.9, §5.2); of a change that takes effect at once, which its answer tells already, the report is a recommendation.';

/** The connector under test is out of service. */
export const Unavailable = chargePointState('Unavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    await inAnyOrder(
      centralSystem
        .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.5 §5.2'),
      chargePoint
        .shouldSend(3, 'StatusNotification')
        .with({ connectorId, status: 'Unavailable' })
        .per('1.5 §4.9')
        .answered(4),
    );
  },
});

/** The local list holds the id tag of the driver. */
export const KnownByList = chargePointState('KnownByList', {
  async scenario({ centralSystem, configured: { validIdTag } }) {
    await centralSystem
      .sends(1, 'SendLocalList', {
        updateType: 'Full',
        listVersion: 1,
        localAuthorisationList: [{ idTag: validIdTag, idTagInfo: { status: 'Accepted' } }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
  },
});

/** The time without a connection, in clock milliseconds. */
interface TimeOffline {
  readonly from: number;
  readonly to: number;
}

/** The connection is cut, something happens, and after a while the Charge Point can connect again. */
export async function whileOffline(
  {
    connection,
    operator,
    configured,
  }: Pick<ChargePointStage, 'connection' | 'operator'> & { readonly configured: Configured },
  happening: () => Promise<void>,
): Promise<TimeOffline> {
  const from = await connection.drops();
  await happening();
  await operator.waits(configured.transactionDuration, 'The Charge Point stays offline for a while');
  return { from, to: await connection.restores() };
}

/** The time of something that happened offline: a queued message carries it, not the time of its delivery (1.5 §3.2). */
export function whenOffline({ from, to }: TimeOffline, { maxTimeDeviation }: Configured): Matcher<string> {
  return during(from - maxTimeDeviation * 1000, to);
}
