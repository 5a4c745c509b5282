import { timestamp } from '../../clock/index.ts';
import type { Action, Request, Response } from '../../protocol/index.ts';
import { dataTransferStatus } from '../vendor.ts';
import { infoOf } from './desk.ts';
import type { Desk } from './desk.ts';
import type { Incoming } from './faults/hooks.ts';
import type { IdTagInfo } from './id-tags.ts';
import { remember } from './stations.ts';

type FromStation = Action<'1.6', 'fromStation'>;
type Answers = {
  readonly [A in FromStation]: (
    request: Request<'1.6', 'fromStation', A>,
    incoming: Incoming,
    desk: Desk,
  ) => Response<'1.6', 'fromStation', A>;
};

/** What a well-behaved central system answers to each valid request of an accepted charge point, and what it remembers of it. */
const answers: Answers = {
  BootNotification(request, { station }, desk) {
    station.boot = request;
    station.registration = station.admission;
    station.triggered.clear();
    const interval = station.registration === 'Accepted' ? desk.heartbeatInterval : desk.retryInterval;
    return { status: station.registration, currentTime: timestamp(desk.clock), interval };
  },

  Heartbeat: (_request, _incoming, { clock }) => ({ currentTime: timestamp(clock) }),

  StatusNotification(request, { station }) {
    remember(station.connectors, request.connectorId, request);
    if (request.status !== 'Reserved') station.reservations.delete(request.connectorId);
    return {};
  },

  Authorize: ({ idTag }, incoming, desk) => ({ idTagInfo: infoOf(desk, 'Authorize', idTag, incoming) }),

  StartTransaction(request, incoming, desk) {
    const { transactions, hooks } = desk;
    const known = transactions.earlierCopyOf(incoming.identity, request);
    // Judged before the transaction is opened: a transaction does not compete with itself.
    const idTagInfo = infoForStart(request, incoming, desk);
    if (known) return { transactionId: known.transactionId, idTagInfo };
    // A refused tag opens a transaction too: the charge point has it running and will report its end (1.6 §4.8, errata §3.17).
    const transactionId = hooks.transactionId(transactions.freshId(), incoming);
    transactions.open(incoming.identity, transactionId, request, idTagInfo.status === 'Accepted');
    if (request.reservationId !== undefined) incoming.station.reservations.delete(request.connectorId);
    return { transactionId, idTagInfo };
  },

  // Answered whatever it says: ids that are unknown, closed or -1 (1.6 §4.10, errata §3.18) must not make the charge point repeat it.
  StopTransaction(request, incoming, desk) {
    desk.transactions.close(incoming.identity, request);
    if (request.idTag === undefined) return {};
    return { idTagInfo: infoOf(desk, 'StopTransaction', request.idTag, incoming) };
  },

  MeterValues(request, { identity }, { transactions }) {
    if (request.transactionId !== undefined)
      transactions.addMeterValues(identity, request.transactionId, request.meterValue);
    return {};
  },

  DataTransfer: (request) => ({ status: dataTransferStatus(request) }),

  // Whitepaper A02.FR.11 and A02.FR.12. What the authority makes of it follows as CertificateSigned.
  SignCertificate: ({ csr }, _incoming, { authority }) => ({
    status: authority.acceptable(csr) === undefined ? 'Rejected' : 'Accepted',
  }),

  DiagnosticsStatusNotification: () => ({}),
  FirmwareStatusNotification: () => ({}),
  LogStatusNotification: () => ({}),
  SecurityEventNotification: () => ({}),
  SignedFirmwareStatusNotification: () => ({}),
};

/** Answers a request that has been validated against its schema. */
export function answerTo(action: FromStation, incoming: Incoming, desk: Desk): unknown {
  // The schema has been checked: the payload is what the table says for this action.
  const answer = answers[action] as (request: unknown, incoming: Incoming, desk: Desk) => unknown;
  return answer(incoming.payload, incoming, desk);
}

/** 1.6 §4.8: the central system judges the tag anew; ConcurrentTx when it is in a transaction elsewhere (§7.2). */
function infoForStart(
  { idTag, connectorId }: Request<'1.6', 'fromStation', 'StartTransaction'>,
  incoming: Incoming,
  desk: Desk,
): IdTagInfo {
  const info = desk.idTags.infoOf(idTag);
  const concurrent = !desk.allowConcurrentTx && desk.transactions.inUseElsewhere(idTag, incoming.identity, connectorId);
  const judged: IdTagInfo = info.status === 'Accepted' && concurrent ? { ...info, status: 'ConcurrentTx' } : info;
  return desk.hooks.authorization(judged, { action: 'StartTransaction', idTag, incoming });
}
