import {
  chargingStationState,
  ciString,
  containing,
  either,
  expect,
  inAnyOrder,
  oneOf,
  type ChargingStationStage,
  type Configured,
  type Heard,
  type Matcher,
  type Said,
} from '#plugfest/2.0.1';

type EventData = Said<'NotifyEvent'>['eventData'][number];
type TxEvent = Said<'TransactionEvent'>;
type TxStartPoint = Configured['txStartPoint'][number];

/**
 * "The Charging Station notifies the CSMS about the status of a connector": by a StatusNotification, or by a NotifyEvent about
 * the connector's variable AvailabilityState (G01.FR.03). Two alternatives, to be put into an order.
 */
function reports(
  { chargingStation }: Pick<ChargingStationStage, 'chargingStation'>,
  step: number,
  connector: { readonly evseId: number; readonly connectorId: number },
  status: 'Available' | 'Occupied',
  requirement: string,
) {
  const { evseId: id, connectorId } = connector;
  const component = { name: 'Connector', evse: { id, connectorId } };
  const variable = { name: 'AvailabilityState' };
  const event = containing<EventData>({ trigger: 'Delta', actualValue: status, component, variable });
  return [
    chargingStation
      .mustSend(step, 'StatusNotification')
      .with({ ...connector, connectorStatus: status })
      .per(requirement, 'G01.FR.01')
      .answered(step + 1),
    chargingStation
      .mustSend(step, 'NotifyEvent')
      .with({ eventData: event })
      .per(requirement, 'G01.FR.01')
      .answered(step + 1),
  ];
}

/** Whether a transaction of this station starts at one of these points. */
function startsAt({ txStartPoint }: Configured, ...points: readonly TxStartPoint[]): boolean {
  return points.some((point) => txStartPoint.includes(point));
}

/** The id token of the driver; a start button has none to tell (C02.FR.01). */
function tokenOf({ validIdToken, validIdTokenType: type }: Configured) {
  return { idToken: ciString(type === 'NoAuthorization' ? '' : validIdToken), type };
}

/** The transaction that has been started: its events name it, whatever else they tell. */
function sameTransaction({ chargingStation }: Pick<ChargingStationStage, 'chargingStation'>) {
  const { transactionId } = chargingStation.last('TransactionEvent').request.transactionInfo;
  return { transactionId };
}

const STARTUP: readonly string[] = ['StartupOfTheDevice', 'ResetOrReboot'];

/** Reusable state Booted, by a power cycle. */
export const Booted = chargingStationState('Booted', {
  async scenario({ chargingStation, operator, configured: { evseIds, connectorId } }) {
    await operator.powerCycles();
    await chargingStation
      .mustSend(3, 'BootNotification')
      .with({ reason: oneOf('PowerUp', 'Unknown') })
      .per('B01.FR.01', 'B01.FR.09')
      .answered(4, { status: 'Accepted' });

    await inAnyOrder(
      ...evseIds.map((evseId) => reports({ chargingStation }, 5, { evseId, connectorId }, 'Available', 'B01.FR.05')),
      chargingStation
        .mustSend(7, 'SecurityEventNotification')
        .with({ type: oneOf(...STARTUP) })
        .passingOver('another security event', ({ type }) => !STARTUP.includes(type))
        .per('A04.FR.01')
        .answered(8),
    );
  },
});

/** Reusable state EVConnectedPreSession. The parking bay, which the document leaves open, is not looked at. */
export const EVConnectedPreSession = chargingStationState('EVConnectedPreSession', {
  async scenario({ chargingStation, operator, configured }) {
    const { evseId, connectorId } = configured;

    await operator.plugsIn(evseId);
    const occupied = reports({ chargingStation }, 1, { evseId, connectorId }, 'Occupied', 'E02.FR.05');
    if (!startsAt(configured, 'EVConnected')) return either(...occupied);

    await inAnyOrder(
      occupied,
      chargingStation
        .mustSend(3, 'TransactionEvent')
        .with({
          eventType: 'Started',
          triggerReason: oneOf('CablePluggedIn', 'ChargingStateChanged'),
          transactionInfo: { chargingState: oneOf('EVConnected', 'SuspendedEVSE') },
          evse: { id: evseId, connectorId },
        })
        .per('E02.FR.06', 'E02.FR.15', 'E01.FR.16')
        .answered(4),
    );
  },
});

/** Reusable state Authorized, part A: local, on a station to which the EV is connected. */
export const Authorized = chargingStationState('Authorized', {
  before: EVConnectedPreSession,
  async scenario({ chargingStation, operator, valueOf, configured }) {
    const { evseId, validIdToken, validIdTokenType } = configured;
    const idToken = tokenOf(configured);
    const asks = validIdTokenType !== 'NoAuthorization' && valueOf('AuthCtrlr.AuthEnabled')?.toLowerCase() !== 'false';
    const started = startsAt(configured, 'EVConnected');

    await operator.presents(validIdToken, evseId);
    if (asks)
      await chargingStation
        .mustSend(1, 'Authorize')
        .with({ idToken })
        .per('C01.FR.02', 'C06.FR.02')
        .answered(2, { idTokenInfo: { status: 'Accepted' } });

    if (started || startsAt(configured, 'Authorized'))
      await chargingStation
        .mustSend(3, 'TransactionEvent')
        .with({ eventType: started ? 'Updated' : 'Started', triggerReason: 'Authorized', idToken })
        .with(started ? { transactionInfo: sameTransaction({ chargingStation }) } : {})
        .per('E02.FR.01', 'E02.FR.15', 'E02.FR.17', 'C02.FR.01')
        .answered(4, { idTokenInfo: { status: 'Accepted' } });
  },
});

/**
 * Reusable state EnergyTransferStarted, part 2: the EV is connected. Where the transaction starts no earlier than here, its first
 * event is also the first one after the authorization: it names the id token (Part 6, §2.1), and may give the authorization as
 * its reason, as E02.FR.01 asks and the document does not.
 */
export const EnergyTransferStarted = chargingStationState('EnergyTransferStarted', {
  before: Authorized,
  async scenario({ chargingStation, configured }) {
    const { evseId, connectorId } = configured;
    let started = startsAt(configured, 'EVConnected', 'Authorized');
    const event = async (
      step: number,
      reason: TriggerReason,
      state?: ChargingState | Matcher<ChargingState>,
    ): Promise<void> => {
      const chargingState = state === undefined ? {} : { chargingState: state };
      await chargingStation
        .mustSend(step, 'TransactionEvent')
        .with(
          started
            ? {
                eventType: 'Updated',
                triggerReason: reason,
                transactionInfo: { ...sameTransaction({ chargingStation }), ...chargingState },
              }
            : {
                eventType: 'Started',
                triggerReason: oneOf(reason, 'Authorized'),
                transactionInfo: chargingState,
                evse: { id: evseId, connectorId },
                idToken: tokenOf(configured),
              },
        )
        .per('E02.FR.13', 'E02.FR.15', 'E02.FR.17')
        .answered(step + 1);
      started = true;
    };

    if (!started && startsAt(configured, 'DataSigned')) await event(5, 'SignedDataReceived');
    if (!started && startsAt(configured, 'PowerPathClosed'))
      await event(7, 'ChargingStateChanged', oneOf('SuspendedEVSE', 'EVConnected'));
    if (started || startsAt(configured, 'EnergyTransfer')) await event(9, 'ChargingStateChanged', 'Charging');
  },
});

type TriggerReason = TxEvent['triggerReason'];
type ChargingState = NonNullable<TxEvent['transactionInfo']['chargingState']>;

/**
 * What holds for the events of a case with one transaction (Part 6, §2.1): they name the same transaction, the first of them
 * has started it, and their numbers have neither gaps nor repeats (Part 2, Sequence Number Generation).
 */
export function expectOneTransaction(heard: Heard): void {
  const events = heard
    .requests('TransactionEvent')
    .map((event) => event as unknown as TxEvent)
    .sort((one, other) => one.seqNo - other.seqNo);
  const first = events[0]?.seqNo ?? 0;
  const ids = new Set(events.map(({ transactionInfo }) => transactionInfo.transactionId));
  expect([...ids], 'transactionId').to.have.lengthOf(1);
  expect(
    events.map(({ seqNo }) => seqNo),
    'seqNo',
  ).to.deep.equal(events.map((_, index) => first + index));
  const types = events.map(({ eventType }) => eventType);
  expect(types, 'eventType').to.deep.equal(types.map((_, index) => (index === 0 ? 'Started' : 'Updated')));
}
