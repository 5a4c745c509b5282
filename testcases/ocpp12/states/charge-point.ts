import {
  during,
  type Configured,
  type Matcher,
  atLeast,
  chargePointState,
  idTag,
  ifSent,
  inAnyOrder,
  oneOf,
  optionally,
  type ChargePointStage,
  type Exchange,
} from '#plugfest/1.2';

/** How a case reads Authorize: to be said in its `reading`. */
export const listMayKnow =
  'A Charge Point whose white list knows the id tag need not ask (1.2 §4.1). Who claims AuthorizationCache has such a list: from him Authorize is only demanded when ClearCache was accepted before the case. Nothing keeps a Charge Point from asking more often.';

/** How a case reads reports of a session: to be said in its `reading`. */
export const statusIsFree =
  'A Charge Point owes a StatusNotification when it becomes unavailable (1.2 §4.8); that a connector is Occupied or Available again it may tell, and need not.';

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
    .per('1.2 §4.1')
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
  await chargePoint.mustNotSend(3, 'StartTransaction', { seconds: 10, per: ['1.2 §4.1'] });
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
        .per('1.2 §5.5');
      await optionally(
        chargePoint
          .maySend(3, 'Authorize')
          .with({ idTag: idTag(presented) })
          .answered(4, { idTagInfo }),
      );
      await chargePoint
        .mustSend(5, 'StartTransaction')
        .with({ connectorId, idTag: idTag(presented) })
        .per('1.2 §4.7', '1.2 §5.5')
        .answered(6, { idTagInfo });
      // What is asked of a transaction next can only be answered by who has taken in its id.
      await settled();
    },
  });
}

/** What the StopTransaction of a transaction must say of it: its id, and a meter that has not run backwards (1.2 §6.32). */
export function endOf({ request, response }: Exchange<'1.2', 'fromStation', 'StartTransaction'>) {
  return { transactionId: response.transactionId, meterStop: atLeast(request.meterStart) };
}

/** How a case reads the report of a change that takes effect at once: to be said in its `reading`. */
export const changeNeedNotBeTold =
  'A Charge Point owes the report of a change that was scheduled (1.2 §4.8, 1.2 §5.1). One that takes effect at once is told by the answer already: that it is reported as well is advice.';

/** The connector under test is out of service. */
export const Unavailable = chargePointState('Unavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    await inAnyOrder(
      centralSystem
        .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.2 §5.1'),
      chargePoint
        .shouldSend(3, 'StatusNotification')
        .with({ connectorId, status: 'Unavailable' })
        .per('1.2 §4.8')
        .answered(4),
    );
  },
});

/** The white list knows <Configured valid id tag>: its driver has charged. */
export const KnownByList = chargePointState('KnownByList', {
  async scenario(stage) {
    const { chargePoint, centralSystem, operator, settled, configured } = stage;
    const { connectorId, validIdTag } = configured;
    const idTagInfo = { status: 'Accepted' } as const;
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, idTagInfo);
    const started = await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7')
      .answered(4, { idTagInfo });
    // What is asked of a transaction next can only be answered by who has taken in its id.
    await settled();
    await inAnyOrder(
      centralSystem
        .sends(5, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(6, { status: 'Accepted' })
        .per('1.2 §5.6'),
      chargePoint.mustSend(7, 'StopTransaction').with(endOf(started)).per('1.2 §4.9').answered(8, { idTagInfo }),
    );
    await operator.unplugs(connectorId);
  },
});

/** What was scheduled for the end of a transaction is not done before: the transaction goes on, and its connector is not out of service. */
export function goesOn(
  { chargePoint, configured: { connectorId } }: ChargePointStage & { readonly configured: Configured },
  step: number,
): Promise<void> {
  return chargePoint.mustNotSend(step, ['StopTransaction', 'StatusNotification'], {
    per: ['1.2 §5.1'],
    about: (request) =>
      !('status' in request) || (request.connectorId === connectorId && request.status === 'Unavailable'),
  });
}

/** A transaction that runs ends, and what was scheduled for then happens and is told: at once, or when the cable is gone (1.2 §5.1). */
export async function endsAndBecomesUnavailable(
  {
    chargePoint,
    centralSystem,
    operator,
    statusOf,
    configured,
  }: ChargePointStage & { readonly configured: Configured },
  step: number,
  meant: readonly number[],
): Promise<void> {
  const started = chargePoint.last('StartTransaction');
  const unavailable = () =>
    chargePoint
      .mustSend(step + 4, 'StatusNotification')
      .with({ connectorId: oneOf(...meant), status: 'Unavailable' })
      .passingOver('another connector', ({ connectorId }) => !meant.includes(connectorId))
      .per('1.2 §4.8', '1.2 §5.1')
      .answered(step + 5);
  const early = unavailable();
  await inAnyOrder(
    ifSent(early),
    centralSystem
      .sends(step, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(step + 1, { status: 'Accepted' })
      .per('1.2 §5.6'),
    chargePoint
      .mustSend(step + 2, 'StopTransaction')
      .with(endOf(started))
      .per('1.2 §4.9')
      .answered(step + 3),
  );
  if (early.met || meant.some((id) => statusOf(id) === 'Unavailable')) return;
  await operator.unplugs(configured.connectorId);
  await unavailable();
}

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

/** The time of something that happened offline: a queued message carries it, not the time of its delivery (1.2 §3.2). */
export function whenOffline({ from, to }: TimeOffline, { maxTimeDeviation }: Configured): Matcher<string> {
  return during(from - maxTimeDeviation * 1000, to);
}
