import { RPCServer, type RPCClient } from 'ocpp-rpc';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../clock/index.ts';
import type { OperatorAction, OperatorContext, OperatorOutcome, SutDriver } from '../../sut/index.ts';
import { Ledger } from './ledger.ts';

type Fields = Record<string, unknown>;
type Service = (request: Fields, identity: string) => Fields;

/** Milliseconds that the operator of the odd central system lets everybody wait. */
const SLOW = 150;
const YEAR = 365 * 86_400_000;

/** Orders that go out as the operator has typed them. */
const AS_ORDERED = new Set([
  'ChangeAvailability',
  'ChangeConfiguration',
  'ClearCache',
  'GetConfiguration',
  'RemoteStartTransaction',
  'Reset',
  'UnlockConnector',
]);

/**
 * A small central system of OCPP 1.6J, as somebody would write it who reads the specification and takes a library for the framing:
 * messages, ids and errors are those of `ocpp-rpc`, with its strict validation. It knows nothing of this harness. It has Core only.
 *
 * Two things it gets wrong, as small central systems do:
 * - it does not look at the id tag of a StartTransaction, since that was authorized before (1.6 §4.8: MUST verify the identifier);
 * - it accepts every DataTransfer, although it knows no vendor (1.6 §4.3: SHALL answer UnknownVendorId).
 */
export class SmallCsms implements SutDriver {
  readonly name = 'the small central system';
  readonly #clock: Clock;
  readonly #interval: number;
  readonly #odd: boolean;
  readonly #ledger = new Ledger();
  readonly #stations = new Map<string, RPCClient>();
  readonly #server: RPCServer;
  readonly #services: Readonly<Record<string, Service>>;

  /**
   * @param interval the heartbeat interval that it hands out, in seconds
   * @param odd does everything that is unusual and legal: it is slow, words things in other ways, and sees to every station that boots
   */
  constructor(clock: Clock, interval: number, odd: boolean) {
    this.#clock = clock;
    this.#interval = interval;
    this.#odd = odd;
    this.#services = this.#ownServices();
    this.#server = new RPCServer({ protocols: ['ocpp1.6'], strictMode: true });
    this.#server.on('client', (station: RPCClient) => this.#serve(station));
  }

  /** @returns its address, without an identity */
  async listen(): Promise<string> {
    const http = await this.#server.listen(0, '127.0.0.1');
    return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await this.#server.close({ force: true });
  }

  // ── what stations ask ─────────────────────────────────────────────────────────────────────────────────────────────

  #serve(station: RPCClient): void {
    const identity = station.identity ?? '';
    this.#stations.set(identity, station);
    for (const [action, service] of Object.entries(this.#services))
      station.handle(action, async ({ params = {} }) => service(params as Fields, identity));
  }

  #ownServices(): Readonly<Record<string, Service>> {
    const now = (): string => this.#time(0);
    return {
      BootNotification: (_request, identity) => {
        if (this.#odd) setImmediate(() => void this.#attendTo(identity));
        return { status: 'Accepted', currentTime: now(), interval: this.#interval };
      },
      Heartbeat: () => ({ currentTime: now() }),
      StatusNotification: () => ({}),
      MeterValues: () => ({}),
      DataTransfer: () => ({ status: 'Accepted' }),
      Authorize: ({ idTag }) => ({ idTagInfo: this.#infoOf(idTag) }),
      StartTransaction: ({ connectorId }, identity) => ({
        transactionId: this.#ledger.begin(identity, Number(connectorId)),
        idTagInfo: { status: 'Accepted' },
      }),
      StopTransaction: ({ transactionId, idTag }) => {
        this.#ledger.end(Number(transactionId));
        return idTag === undefined ? {} : { idTagInfo: this.#infoOf(idTag) };
      },
    };
  }

  #infoOf(idTag: unknown): Fields {
    const info = this.#ledger.infoOf(String(idTag));
    return this.#odd ? { ...info, expiryDate: this.#time(YEAR) } : info;
  }

  /** The time in so many milliseconds; the odd one tells it without fractions, as it is in Chicago in winter. */
  #time(later: number): string {
    const instant = new Date(this.#clock.now() + later);
    if (!this.#odd) return instant.toISOString();
    return `${new Date(instant.getTime() - 6 * 3_600_000).toISOString().slice(0, 19)}-06:00`;
  }

  /** Sees to a station that has booted: asks for its settings, changes one, and wants to know how it is. */
  async #attendTo(identity: string): Promise<void> {
    const station = this.#stations.get(identity);
    const ask = (action: string, request: Fields): Promise<unknown> =>
      station?.call(action, request).catch(() => undefined) ?? Promise.resolve();
    await ask('GetConfiguration', { key: ['numberofconnectors', 'NoSuchKey'] });
    await ask('ChangeConfiguration', { key: 'ConnectionTimeOut', value: '30' });
    await ask('TriggerMessage', { requestedMessage: 'StatusNotification', connectorId: 1 });
  }

  // ── what its operator does ────────────────────────────────────────────────────────────────────────────────────────

  async perform(action: OperatorAction, { identity }: OperatorContext): Promise<OperatorOutcome> {
    if (action.action === 'provision') return this.#provision(action);
    if (action.action === 'order') return this.#order(identity, action.ocppAction, action.intent);
    return { outcome: 'unsupported' };
  }

  #provision({ what, idTag, status, parentIdTag }: Fields): OperatorOutcome {
    // It lets every station in: there is nothing to do for one.
    if (what === 'station') return { outcome: 'done' };
    if (what !== 'idToken') return { outcome: 'unsupported' };
    const group = typeof parentIdTag === 'string' ? parentIdTag : undefined;
    this.#ledger.register(String(idTag), { status: String(status), parentIdTag: group });
    return { outcome: 'done' };
  }

  async #order(identity: string, ocppAction: string, intent: Fields): Promise<OperatorOutcome> {
    const station = this.#stations.get(identity);
    if (!station) return { outcome: 'declined', note: `${identity} is not connected` };
    let request: Fields | undefined;
    if (AS_ORDERED.has(ocppAction)) request = this.#odd ? oddly(intent) : intent;
    if (ocppAction === 'RemoteStopTransaction') {
      const transactionId = this.#ledger.runningAt(identity, Number(intent['connectorId']));
      if (transactionId === undefined) return { outcome: 'declined', note: 'nobody charges there' };
      request = { transactionId };
    }
    if (!request) return { outcome: 'unsupported' };
    const order = request;
    // The odd one says that it is done before it has begun.
    if (this.#odd) this.#clock.after(SLOW, () => void station.call(ocppAction, order));
    else await station.call(ocppAction, order);
    return { outcome: 'done' };
  }
}

/** An order in other words: names of keys and id tags are compared without regard to case (1.6 §7.15 to §7.17, §7.28). */
function oddly(order: Fields): Fields {
  const { idTag, key, ...rest } = order;
  // Whose connector it is, is left to the station (1.6 §5.11).
  if (typeof idTag === 'string') return { idTag: idTag.toLowerCase() };
  if (typeof key === 'string') return { key: key.toUpperCase(), ...rest };
  return Array.isArray(key) ? { key: key.map((one) => String(one).toUpperCase()) } : rest;
}
