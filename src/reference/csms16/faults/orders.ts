import { requesting, sending, without } from './build.ts';
import type { Answered, Controls, Fault, Outgoing } from './hooks.ts';

/** Another id tag than any on file. */
const STRANGER = 'NOT-THE-ORDERED-TAG';

/** Sends the same order again once the charge point has refused it. */
function insist({ request, answer }: Answered, { send }: Controls): void {
  const status = answer.kind === 'result' ? (answer.payload as Record<string, unknown>)['status'] : 'CALLERROR';
  if (!request.again && status !== 'Accepted' && status !== undefined) send({ ...request, again: true });
}

/** Adds a field that no request has. */
function embellished(request: Outgoing): Outgoing {
  return { ...request, payload: { ...request.payload, reason: 'ordered by the operator' } };
}

/** What goes wrong with requests that the operator has ordered. */
export const orderFaults = {
  'order-never-sent': { does: 'says that an order is done and sends nothing', field: [], request: () => [] },
  'order-sent-twice': {
    does: 'sends every order twice',
    field: [],
    request: (request) => [request, request],
  },
  'order-late': {
    does: 'sends every order ten minutes late',
    field: [],
    request: (request) => [{ ...request, afterSeconds: 600 }],
  },
  'order-extra-field': {
    does: 'adds a field of its own to every request',
    field: ['F038'],
    request: (request) => [embellished(request)],
  },
  'order-empty': {
    does: 'sends every order with an empty payload',
    field: [],
    request: (request) => [{ ...request, payload: {} }],
  },
  'order-as-data-transfer': {
    does: 'sends every order as a DataTransfer',
    field: [],
    request: ({ action, payload }) => [
      {
        action: 'DataTransfer',
        payload: { vendorId: 'org.example', messageId: action, data: JSON.stringify(payload) },
      },
    ],
  },
  'insists-after-refusal': {
    does: 'sends an order a second time after the charge point has refused it',
    field: [],
    answered: insist,
  },

  'remote-start-other-tag': {
    does: 'remotely starts with another id tag than ordered',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => ({ ...payload, idTag: STRANGER })),
  },
  'remote-start-other-connector': {
    does: 'remotely starts on the connector after the ordered one',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => ({
      ...payload,
      connectorId: Number(payload['connectorId'] ?? 0) + 1,
    })),
  },
  'remote-start-without-connector': {
    does: 'leaves the ordered connector out of RemoteStartTransaction',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => without(payload, 'connectorId')),
  },
  'remote-start-connector-0': {
    does: 'remotely starts on connector 0',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'remote-start-without-tag': {
    does: 'leaves the id tag out of RemoteStartTransaction',
    field: [],
    ...sending('RemoteStartTransaction', (payload) => without(payload, 'idTag')),
  },
  'remote-stop-other-transaction': {
    does: 'remotely stops another transaction id than the running one',
    field: [],
    ...sending('RemoteStopTransaction', ({ transactionId }) => ({ transactionId: Number(transactionId) + 1000 })),
  },
  'remote-stop-earlier-transaction': {
    does: 'remotely stops the transaction before the running one',
    field: [],
    ...sending('RemoteStopTransaction', (payload, { identity, transactions }) => ({
      transactionId: transactions.lastClosed(identity)?.transactionId ?? Number(payload['transactionId']) - 1,
    })),
  },
  'remote-stop-connector-as-transaction': {
    does: 'sends the connector in place of the transaction id in RemoteStopTransaction',
    field: [],
    ...sending('RemoteStopTransaction', ({ transactionId }, { identity, transactions }) => ({
      transactionId: 90_000 + (transactions.find(identity, Number(transactionId))?.start.connectorId ?? 1),
    })),
  },
  'reset-other-type': {
    does: 'resets hard for soft and soft for hard',
    field: [],
    ...sending('Reset', ({ type }) => ({ type: type === 'Hard' ? 'Soft' : 'Hard' })),
  },
  'reset-type-lower-case': {
    does: 'writes the type of a reset in lower case',
    field: [],
    ...sending('Reset', ({ type }) => ({ type: String(type).toLowerCase() })),
  },
  'unlock-other-connector': {
    does: 'unlocks the connector after the ordered one',
    field: [],
    ...sending('UnlockConnector', ({ connectorId }) => ({ connectorId: Number(connectorId) + 1 })),
  },
  'unlock-connector-0': {
    does: 'unlocks connector 0',
    field: [],
    ...sending('UnlockConnector', () => ({ connectorId: 0 })),
  },
  'unlock-stops-first': {
    does: 'sends a RemoteStopTransaction before it unlocks a connector that is in a transaction',
    field: [],
    ...requesting('UnlockConnector', (request, { identity, transactions }) => {
      const running = transactions.running(identity);
      if (!running) return [request];
      return [{ action: 'RemoteStopTransaction', payload: { transactionId: running.transactionId } }, request];
    }),
  },
  'change-availability-other-type': {
    does: 'sends Operative for Inoperative and the reverse',
    field: [],
    ...sending('ChangeAvailability', ({ type, ...payload }) => ({
      ...payload,
      type: type === 'Operative' ? 'Inoperative' : 'Operative',
    })),
  },
  'change-availability-other-connector': {
    does: 'changes the availability of the connector after the ordered one',
    field: [],
    ...sending('ChangeAvailability', (payload) => ({ ...payload, connectorId: Number(payload['connectorId']) + 1 })),
  },
  'clear-cache-never-sent': {
    does: 'says that the order to clear the cache is done and sends nothing',
    field: [],
    ...requesting('ClearCache', () => []),
  },
  'clear-cache-as-reset': {
    does: 'resets the charge point in place of clearing its cache',
    field: [],
    ...requesting('ClearCache', () => [{ action: 'Reset', payload: { type: 'Soft' } }]),
  },
  'get-configuration-always-all': {
    does: 'asks for all configuration keys, whichever were ordered',
    field: [],
    ...sending('GetConfiguration', () => ({})),
  },
  'get-configuration-never-all': {
    does: 'names one configuration key where all were ordered',
    field: ['F223'],
    ...sending('GetConfiguration', ({ key }) => ({ key: key ?? ['HeartbeatInterval'] })),
  },
  'get-configuration-other-key': {
    does: 'asks for another configuration key than ordered',
    field: [],
    ...sending('GetConfiguration', ({ key }) => (key === undefined ? {} : { key: ['HeartbeatInterval'] })),
  },
  'get-configuration-more-keys': {
    does: 'asks for a further configuration key beside the ordered one',
    field: ['F223'],
    ...sending('GetConfiguration', ({ key }) =>
      key === undefined ? {} : { key: [...(key as unknown[]), 'HeartbeatInterval'] },
    ),
  },
  'get-configuration-key-as-text': {
    does: 'sends the list of configuration keys as one text',
    over: 'json',
    field: [],
    ...sending('GetConfiguration', ({ key }) => ({ key: Array.isArray(key) ? key.join(',') : '' })),
  },
  'change-configuration-other-key': {
    does: 'changes another configuration key than ordered',
    field: [],
    ...sending('ChangeConfiguration', (payload) => ({ ...payload, key: 'ClockAlignedDataInterval' })),
  },
  'change-configuration-other-value': {
    does: 'sets a configuration key to another value than ordered',
    field: [],
    ...sending('ChangeConfiguration', (payload) => ({ ...payload, value: '900' })),
  },
  'change-configuration-number': {
    does: 'sends the value of a configuration key as a number',
    over: 'json',
    field: [],
    ...sending('ChangeConfiguration', (payload) => ({ ...payload, value: Number(payload['value']) || 0 })),
  },
  'reserve-connector-0': {
    does: 'reserves connector 0 in place of the ordered one',
    field: [],
    ...sending('ReserveNow', (payload) => ({ ...payload, connectorId: 0 })),
  },
  'reserve-other-connector': {
    does: 'reserves the connector after the ordered one',
    field: [],
    ...sending('ReserveNow', (payload) => ({ ...payload, connectorId: Number(payload['connectorId']) + 1 })),
  },
  'reserve-other-tag': {
    does: 'reserves for another id tag than ordered',
    field: [],
    ...sending('ReserveNow', (payload) => ({ ...payload, idTag: STRANGER })),
  },
  'reserve-without-parent': {
    does: 'leaves the group of the id tag out of a reservation',
    field: [],
    ...sending('ReserveNow', (payload) => without(payload, 'parentIdTag')),
  },
  'reserve-without-id': {
    does: 'leaves the id out of a reservation',
    field: [],
    ...sending('ReserveNow', (payload) => without(payload, 'reservationId')),
  },
  'reserve-for-a-day': {
    does: 'lets every reservation end a day later than ordered',
    field: [],
    ...sending('ReserveNow', (payload) => ({
      ...payload,
      expiryDate: new Date(Date.parse(String(payload['expiryDate'])) + 86_400_000).toISOString(),
    })),
  },
  'reserve-in-the-past': {
    does: 'sends a reservation that has ended already',
    field: [],
    ...sending('ReserveNow', (payload) => ({ ...payload, expiryDate: '2001-01-01T00:00:00Z' })),
  },
  'cancels-other-reservation': {
    does: 'cancels another reservation than the ordered one',
    field: [],
    ...sending('CancelReservation', ({ reservationId }) => ({ reservationId: Number(reservationId) + 1000 })),
  },
  'never-cancels-reservations': {
    does: 'says that a reservation is cancelled and sends nothing',
    field: [],
    ...requesting('CancelReservation', () => []),
  },
  'cancels-known-reservation': {
    does: 'cancels the reservation that it knows, whichever was ordered',
    field: [],
    ...sending('CancelReservation', (payload, { station }) => ({
      reservationId: [...station.reservations.values()].at(-1) ?? payload['reservationId'],
    })),
  },
} satisfies Readonly<Record<string, Fault>>;
