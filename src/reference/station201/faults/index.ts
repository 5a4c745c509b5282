import type { TransactionEvent } from '../messages.ts';
import type { Fault, Hooks, Outgoing } from './hooks.ts';

type Fields = Record<string, unknown>;

/** Changes the payload of a message. */
function sending(action: string, change: (payload: Fields) => Fields): Hooks {
  return {
    outgoing: (message) =>
      message.action === action ? [{ ...message, payload: change(message.payload as Fields) }] : [message],
  };
}

/** Drops a message. */
function dropping(action: string, when: (payload: Fields) => boolean = () => true): Hooks {
  return { outgoing: (message) => (message.action === action && when(message.payload as Fields) ? [] : [message]) };
}

/** Changes transaction events. */
function events(change: (event: TransactionEvent) => TransactionEvent): Hooks {
  return sending('TransactionEvent', (payload) => change(payload as unknown as TransactionEvent) as unknown as Fields);
}

/** Drops transaction events. */
function withoutEvents(when: (event: TransactionEvent) => boolean): Hooks {
  return dropping('TransactionEvent', (payload) => when(payload as unknown as TransactionEvent));
}

function without(payload: Fields, field: string): Fields {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field));
}

function withInfo(event: TransactionEvent, info: Partial<TransactionEvent['transactionInfo']>): TransactionEvent {
  return { ...event, transactionInfo: { ...event.transactionInfo, ...info } };
}

const faults = {
  'boots-without-reason': {
    does: 'leaves the reason out of BootNotification',
    field: [],
    ...sending('BootNotification', (payload) => without(payload, 'reason')),
  },
  'boots-for-another-reason': {
    does: 'says that a watchdog caused every boot',
    field: [],
    ...sending('BootNotification', (payload) => ({ ...payload, reason: 'Watchdog' })),
  },
  'skips-boot-notification': { does: 'boots without a BootNotification', field: [], skipsBoot: true },
  'boots-too-soon': {
    does: 'sends the next BootNotification long before the interval is over',
    field: [],
    retry: (seconds) => seconds / 10,
  },
  'speaks-before-accepted': {
    does: 'reports its connectors before it is accepted',
    field: [],
    speaksBeforeAccepted: true,
  },
  'forgets-a-connector': {
    does: 'never reports the connector of EVSE 2',
    field: [],
    ...dropping('StatusNotification', ({ evseId }) => evseId === 2),
  },
  'reports-occupied': {
    does: 'reports every connector as Occupied',
    field: [],
    ...sending('StatusNotification', (payload) => ({ ...payload, connectorStatus: 'Occupied' })),
  },
  'reports-connector-0': {
    does: 'reports connectors by number 0',
    field: [],
    ...sending('StatusNotification', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'hides-its-startup': {
    does: 'sends no security event when it has started',
    field: [],
    ...dropping('SecurityEventNotification'),
  },
  'never-beats': { does: 'sends no heartbeats', field: [], ...dropping('Heartbeat') },
  'hasty-heart': {
    does: 'sends heartbeats four times as often as it was told',
    field: [],
    heartbeat: (seconds) => seconds / 4,
  },

  'hides-the-plug': {
    does: 'does not report that a connector is occupied',
    field: [],
    ...dropping('StatusNotification', ({ connectorStatus }) => connectorStatus === 'Occupied'),
  },
  'skips-authorize': { does: 'charges without asking the CSMS about the token', field: [], trustsTokens: true },
  'charges-for-anybody': { does: 'charges for tokens that the CSMS refused', field: [], authorized: () => true },
  'authorizes-another-token': {
    does: 'asks the CSMS about another token than the presented one',
    field: [],
    ...sending('Authorize', (payload) => ({ ...payload, idToken: { idToken: 'SOMEBODY-ELSE', type: 'ISO14443' } })),
  },
  'other-token-type': {
    does: 'calls every token a KeyCode',
    field: [],
    ...sending('Authorize', (payload) => ({
      ...payload,
      idToken: { ...(payload['idToken'] as object), type: 'KeyCode' },
    })),
  },
  'omits-id-token': {
    does: 'leaves the token out of transaction events',
    field: [],
    ...events(({ idToken: _omitted, ...event }) => event),
  },
  'reports-another-token': {
    does: 'names another token in transaction events than the presented one',
    field: [],
    ...events((event) =>
      event.idToken ? { ...event, idToken: { ...event.idToken, idToken: 'SOMEBODY-ELSE' } } : event,
    ),
  },
  'skips-a-seqno': {
    does: 'leaves out the sequence number 1',
    field: [],
    ...events((event) => (event.seqNo > 0 ? { ...event, seqNo: event.seqNo + 1 } : event)),
  },
  'repeats-a-seqno': {
    does: 'uses the sequence number 0 twice',
    field: [],
    ...events((event) => (event.seqNo > 0 ? { ...event, seqNo: event.seqNo - 1 } : event)),
  },
  'wrong-trigger-reason': {
    does: 'gives Trigger as the reason of every transaction event',
    field: [],
    ...events((event) => ({ ...event, triggerReason: 'Trigger' })),
  },
  'authorized-as-charging-state': {
    does: 'gives ChargingStateChanged as the reason of the event that tells of the authorization',
    field: [],
    ...events((event) =>
      event.triggerReason === 'Authorized' ? { ...event, triggerReason: 'ChargingStateChanged' } : event,
    ),
  },
  'omits-charging-state': {
    does: 'leaves the charging state out of transaction events',
    field: [],
    ...events((event) => {
      const { chargingState: _omitted, ...transactionInfo } = event.transactionInfo;
      return { ...event, transactionInfo };
    }),
  },
  'wrong-charging-state': {
    does: 'reports SuspendedEV whatever the charging state is',
    field: [],
    ...events((event) => withInfo(event, { chargingState: 'SuspendedEV' })),
  },
  'omits-evse': {
    does: 'leaves the EVSE out of transaction events',
    field: [],
    ...events(({ evse: _omitted, ...event }) => event),
  },
  'omits-connector': {
    does: 'names the EVSE but no connector in transaction events',
    field: [],
    ...events((event) => (event.evse ? { ...event, evse: { id: event.evse.id } } : event)),
  },
  'starts-with-updated': {
    does: 'begins a transaction with an Updated event',
    field: [],
    ...events((event) => (event.eventType === 'Started' ? { ...event, eventType: 'Updated' } : event)),
  },
  'starts-twice': {
    does: 'says Started in every transaction event but the last',
    field: [],
    ...events((event) => (event.eventType === 'Updated' ? { ...event, eventType: 'Started' } : event)),
  },
  'changes-transaction-id': {
    does: 'uses another transaction id in each event',
    field: [],
    ...events((event) => withInfo(event, { transactionId: `tx-${event.seqNo}` })),
  },
  'hides-the-transaction': { does: 'sends no transaction events', field: [], ...withoutEvents(() => true) },
  'hides-the-authorization': {
    does: 'sends no transaction event for the authorization',
    field: [],
    ...withoutEvents(({ triggerReason }) => triggerReason === 'Authorized'),
  },
  'never-charges': { does: 'does not let energy flow', field: [], neverCharges: true },
  'timestamps-of-1970': {
    does: 'puts the year 1970 into every timestamp',
    field: ['F003'],
    outgoing: (message: Outgoing) => {
      const { timestamp, ...payload } = message.payload as Fields;
      const then = timestamp === undefined ? {} : { timestamp: '1970-01-01T00:00:00.000Z' };
      return [{ ...message, payload: { ...payload, ...then } }];
    },
  },
  'refuses-to-set-variables': {
    does: 'rejects every SetVariables',
    field: [],
    answer: (action, payload) =>
      action === 'SetVariables'
        ? {
            setVariableResult: (payload as { setVariableResult: Fields[] }).setVariableResult.map((result) => ({
              ...result,
              attributeStatus: 'Rejected',
            })),
          }
        : payload,
  },
} satisfies Readonly<Record<string, Fault>>;

/** The name of a way in which the reference charging station can misbehave. */
export type StationFault201 = keyof typeof faults;

/** Every fault of the reference charging station by its name. */
export const stationFaults201: Readonly<Record<StationFault201, Fault>> = faults;
