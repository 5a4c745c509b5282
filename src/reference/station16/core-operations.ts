import { dataTransferStatus } from '../vendor.ts';
import type { Authorizer } from './authorizer.ts';
import type { Configuration } from './configuration.ts';
import type { ConnectionSecurity } from './connection-security.ts';
import type { Connector } from './connector.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import type { Memory } from './memory.ts';
import type { Received, ReceivedRequest } from './messages.ts';
import { Refusal } from './operations.ts';
import type { Deed, Operations } from './operations.ts';
import type { SmartCharging } from './smart-charging.ts';
import type { TokenReader } from './token-reader.ts';
import type { Transactions } from './transactions.ts';

export interface CoreOptions {
  readonly configuration: Configuration;
  readonly connectors: readonly Connector[];
  readonly hardware: Hardware;
  readonly memory: Memory;
  readonly transactions: Transactions;
  readonly authorizer: Authorizer;
  readonly reader: TokenReader;
  /** Undefined without the feature profile. */
  readonly smartCharging: SmartCharging | undefined;
  readonly faulty: Faulty;
  readonly security: ConnectionSecurity;
  /** Closes the connection, and opens it again after the usual wait. */
  readonly reconnect: () => void;
  /** Whether the charge point is registered. */
  readonly registered: () => boolean;
  /** The status of the charge point itself is another one. */
  readonly mainChanged: () => void;
  readonly reset: (type: 'Hard' | 'Soft') => void;
  /** Reboots at once. */
  readonly crash: (type: 'Hard' | 'Soft') => void;
}

/** The operations of the Core profile that the central system initiates (§5). */
export function coreOperations(options: CoreOptions): Operations {
  const { configuration, authorizer, reset, crash, faulty } = options;
  return {
    ChangeAvailability: (request) => changeAvailability(options, request),
    ChangeConfiguration: ({ key, value }) => changeConfiguration(options, key, value),
    ClearCache: () => only<'ClearCache'>({ status: authorizer.clearCache() ? 'Accepted' : 'Rejected' }),
    DataTransfer: (request) => only<'DataTransfer'>({ status: dataTransferStatus(request) }),
    GetConfiguration: ({ key }) => getConfiguration(configuration, key),
    RemoteStartTransaction: (request) => remoteStart(options, request),
    RemoteStopTransaction: (request) => remoteStop(options, request),
    Reset: ({ type }) => {
      const early = faulty('reboots-before-answering');
      if (early) crash(type);
      return { answer: { status: 'Accepted' }, then: early ? undefined : () => reset(type) };
    },
    UnlockConnector: (request) => unlock(options, request),
  };
}

function only<A extends Received>(answer: Deed<A>['answer']): Deed<A> {
  return { answer };
}

function getConfiguration(configuration: Configuration, key: readonly string[] | undefined): Deed<'GetConfiguration'> {
  const maximum = configuration.number('GetConfigurationMaxKeys');
  if ((key?.length ?? 0) > maximum) {
    return { answer: new Refusal('OccurenceConstraintViolation', `no more than ${maximum} keys at a time`) };
  }
  return { answer: configuration.report(key) };
}

/** A security profile is only ever raised (A05.FR.01), and what secures the connection asks for a new one (A01.FR.02). */
function changeConfiguration(
  { configuration, security, reset, reconnect, faulty }: CoreOptions,
  key: string,
  value: string,
): Deed<'ChangeConfiguration'> {
  const name = key.toLowerCase();
  const raises = name === 'securityprofile' && configuration.has('SecurityProfile');
  if (raises && security.forbids(value)) return { answer: { status: 'Rejected' } };
  const former = configuration.text('SecurityProfile');
  const status = configuration.change(key, value);
  if (raises && status === 'Accepted') security.raisedFrom(former);
  if (status === 'Accepted' && security.asksForNewConnection(name)) return { answer: { status }, then: reconnect };
  return { answer: { status }, then: faulty('reboots-on-configuration') ? () => reset('Soft') : undefined };
}

/** Connector 0 is the charge point and all its connectors (§5.2). */
function changeAvailability(
  options: CoreOptions,
  request: ReceivedRequest<'ChangeAvailability'>,
): Deed<'ChangeAvailability'> {
  const { connectors, memory, faulty } = options;
  const meant = request.connectorId === 0 ? connectors : connectors.filter(({ id }) => id === request.connectorId);
  if (meant.length === 0) return { answer: { status: 'Rejected' } };
  const operative = request.type === 'Operative';
  const already = !operative && meant.every(({ id }) => memory.inoperative.has(id));
  if (already && faulty('refuses-inoperative-again')) return { answer: { status: 'Rejected' } };
  const busy = meant.some(({ transaction }) => transaction !== undefined);
  return {
    answer: { status: busy && !operative ? 'Scheduled' : 'Accepted' },
    then() {
      if (request.connectorId === 0) changeMain(options, operative);
      for (const connector of meant) connector.setOperative(operative);
      if (!operative && faulty('ends-transactions-when-inoperative')) for (const one of meant) one.stop('Other');
    },
  };
}

function changeMain({ memory, mainChanged }: CoreOptions, operative: boolean): void {
  if (memory.inoperative.has(0) === !operative) return;
  if (operative) memory.inoperative.delete(0);
  else memory.inoperative.add(0);
  mainChanged();
}

function remoteStart(
  options: CoreOptions,
  request: ReceivedRequest<'RemoteStartTransaction'>,
): Deed<'RemoteStartTransaction'> {
  const { connectors, reader, registered, smartCharging } = options;
  const { idTag, connectorId } = request;
  // Whoever knows nothing of profiles starts without (§5.11).
  const profile = smartCharging && request.chargingProfile;
  const wanted = connectorId === undefined ? reader.choose(idTag) : connectors.find(({ id }) => id === connectorId);
  // Not allowed while Pending (§4.2); connector 0 is none (§6.33).
  if (!registered() || wanted === undefined || !reader.isFree(wanted, idTag)) return { answer: { status: 'Rejected' } };
  if (profile !== undefined && smartCharging?.mayStart(profile) === false) return { answer: { status: 'Rejected' } };
  return { answer: { status: 'Accepted' }, then: () => void reader.start(idTag, wanted, knownOf(options), profile) };
}

/** Nothing is asked when remote requests need no authorization beforehand (§5.11). */
function knownOf({ configuration, faulty }: CoreOptions): { readonly status: 'Accepted' } | undefined {
  const asks = configuration.flag('AuthorizeRemoteTxRequests') || faulty('always-authorizes-remote-start');
  return asks && !faulty('never-authorizes-remote-start') ? undefined : { status: 'Accepted' };
}

function remoteStop(
  options: CoreOptions,
  request: ReceivedRequest<'RemoteStopTransaction'>,
): Deed<'RemoteStopTransaction'> {
  const { transactions, connectors, registered, faulty } = options;
  const transaction = registered() ? transactions.withId(request.transactionId) : undefined;
  const connector = connectors.find(({ id }) => id === transaction?.connectorId);
  if (connector !== undefined) return { answer: { status: 'Accepted' }, then: () => connector.stop('Remote') };
  const stopAll = (): void => connectors.forEach((one) => one.stop('Remote'));
  return { answer: { status: 'Rejected' }, then: faulty('stops-unasked-transaction') ? stopAll : undefined };
}

/** A transaction is ended first (§5.18); its messages follow the answer. No such connector, no lock: NotSupported. */
function unlock(options: CoreOptions, request: ReceivedRequest<'UnlockConnector'>): Deed<'UnlockConnector'> {
  const { connectors, hardware, faulty } = options;
  const connector = connectors.find(({ id }) => id === request.connectorId);
  if (connector === undefined || hardware.fixedCable) return { answer: { status: 'NotSupported' } };
  const stop = (): void => {
    if (!faulty('unlocks-but-charges-on')) connector.stop('UnlockCommand');
  };
  return { answer: { status: connector.unlock() ? 'Unlocked' : 'UnlockFailed' }, then: stop };
}
