import type { Clock } from '../../clock/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { CloseOptions, Session } from '../../session/index.ts';
import type { PostAnswer, SoapExchange, SoapLink, SoapLinkEvents } from '../../session/soap-link.ts';
import { SoapSession } from '../../session/soap.ts';
import type { SoapOptions } from '../../session/soap.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { HttpBody, HttpHead, IncomingEnvelope, OutgoingEnvelope, SoapVersion } from '../../wire/soap/index.ts';
import { LinkSecurity } from '../link-security.ts';

export interface SoapMemoryPairOptions {
  readonly clock: Clock;
  readonly version: SoapVersion;
  readonly identity: string;
  readonly station?: SoapEndOptions;
  readonly csms?: SoapEndOptions;
}

/** `idPrefix` is `station-` or `csms-` unless given. */
export type SoapEndOptions = Pick<SoapOptions, 'tap' | 'idPrefix' | 'limits'>;

/**
 * Two sessions over SOAP joined back to back in memory, over the bytes that HTTP would carry. Everything is delivered by microtasks, in
 * order: deterministic, and virtual time moves only when both ends are idle. `station.open()` begins.
 */
export function soapMemoryPair(options: SoapMemoryPairOptions): { readonly station: Session; readonly csms: Session } {
  const { clock, version, identity } = options;
  const station = new MemoryEnd('http://station.invalid/', identity);
  const csms = new MemoryEnd('http://csms.invalid/', identity);
  station.join(csms);
  csms.join(station);
  const common = { clock, version, identity };
  return {
    station: new SoapSession({
      ...common,
      role: 'station',
      idPrefix: 'station-',
      ...options.station,
      link: new StationEnd(station),
    }),
    csms: new SoapSession({ ...common, role: 'csms', idPrefix: 'csms-', ...options.csms, link: new CsmsEnd(csms) }),
  };
}

/** One endpoint: what comes to it, and what it sends to the other. */
class MemoryEnd {
  readonly address: string;
  readonly #identity: string;
  #other: MemoryEnd | undefined;
  #events: SoapLinkEvents | undefined;
  /** Exchanges of the other end that wait for our response. */
  readonly #waiting = new Set<Exchange>();
  /** Whether this end takes part: it sends, and serves what comes. */
  open = false;
  /** Why what comes is turned away; undefined while it is served. */
  refusing: string | undefined;

  constructor(address: string, identity: string) {
    this.address = address;
    this.#identity = identity;
  }

  join(other: MemoryEnd): void {
    this.#other = other;
  }

  get other(): MemoryEnd {
    if (this.#other === undefined) throw new Error('this end of the pair stands alone');
    return this.#other;
  }

  get events(): SoapLinkEvents {
    if (this.#events === undefined) throw new Error('this end of the pair has no session yet');
    return this.#events;
  }

  bind(events: SoapLinkEvents): void {
    this.#events = events;
  }

  begin(): void {
    if (this.open) return;
    this.open = true;
    const identity = this.#identity;
    this.events.opened({ offered: [], agreed: undefined, path: '/', identity, basicAuth: undefined, tls: undefined });
  }

  end(by: 'us' | 'peer', reason: string): void {
    if (!this.open) return;
    this.open = false;
    this.events.closed({ code: 1000, reason, by });
  }

  async post(request: OutgoingEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    await Promise.resolve();
    const answer = await this.other.serve(toHttp(request), signal);
    if (typeof answer !== 'string') return answer;
    this.end('peer', answer);
    throw new ConnectionLost(`the connection was lost: ${answer}`);
  }

  /** What comes back for a request; a sentence when the endpoint does not serve it. */
  serve(request: HttpBody, signal: AbortSignal | undefined): Promise<PostAnswer | string> {
    const why = this.refusing;
    if (why !== undefined) {
      this.events.turnedAway({ why });
      return Promise.resolve(why);
    }
    this.begin();
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(request, (answer) => {
        this.#waiting.delete(exchange);
        queueMicrotask(() => resolve(answer));
      });
      this.#waiting.add(exchange);
      signal?.addEventListener('abort', () => {
        this.#waiting.delete(exchange);
        exchange.abandoned = true;
        reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
      });
      this.events.exchange(exchange);
    });
  }

  /** Hangs up on everybody who waits. */
  hangUp(why: string): void {
    for (const exchange of this.#waiting) exchange.cut(why);
  }
}

class Exchange implements SoapExchange {
  readonly http: HttpHead;
  readonly text: string;
  readonly encoding: string | undefined;
  readonly envelope: IncomingEnvelope['envelope'];
  readonly refusal?: number;
  readonly #done: (answer: PostAnswer | string) => void;
  /** The other end has given up. */
  abandoned = false;
  #over = false;

  constructor(request: HttpBody, done: (answer: PostAnswer | string) => void) {
    const { http, text, encoding, envelope, refusal } = readHttp(request);
    this.http = http;
    this.text = text;
    this.encoding = encoding;
    this.envelope = envelope;
    if (refusal !== undefined) this.refusal = refusal;
    this.#done = done;
  }

  get open(): boolean {
    return !this.#over && !this.abandoned;
  }

  respond(answer: OutgoingEnvelope): void {
    if (!this.open) return;
    this.#over = true;
    this.#done({ ...readHttp(toHttp(answer)), status: answer.status ?? 200 });
  }

  hangUp(): void {
    this.cut('the other side hung up');
  }

  cut(why: string): void {
    if (!this.open) return;
    this.#over = true;
    this.#done(why);
  }
}

abstract class EndLink implements SoapLink {
  readonly security = new LinkSecurity();
  protected readonly end: MemoryEnd;

  constructor(end: MemoryEnd) {
    this.end = end;
  }

  get connected(): boolean {
    return this.end.open;
  }

  get ownAddress(): string {
    return this.end.address;
  }

  get peerAddress(): string {
    return this.end.other.address;
  }

  bind(events: SoapLinkEvents): void {
    this.end.bind(events);
  }

  post(request: OutgoingEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    return this.end.post(request, signal);
  }

  abstract open(): Promise<void>;
  abstract close(options: CloseOptions): Promise<void>;

  async dispose(): Promise<void> {
    await this.close({ refuse: true });
  }
}

class StationEnd extends EndLink {
  async open(): Promise<void> {
    await Promise.resolve();
    const why = this.end.other.refusing;
    if (why !== undefined) {
      this.end.other.events.turnedAway({ why });
      throw new ConnectionLost(`no connection: ${why}`, { kind: 'refused' });
    }
    this.end.refusing = undefined;
    this.end.begin();
  }

  close({ reason = '' }: CloseOptions): Promise<void> {
    this.end.refusing = 'the charge point does not listen';
    this.end.hangUp('the charge point hung up');
    this.end.end('us', reason);
    return Promise.resolve();
  }
}

class CsmsEnd extends EndLink {
  /** Lets the charge point in again; it is connected when it is heard of. */
  open(): Promise<void> {
    this.end.refusing = undefined;
    return Promise.resolve();
  }

  close({ reason = '', refuse = false }: CloseOptions): Promise<void> {
    if (refuse) this.end.refusing = 'the central system refuses connections on purpose';
    this.end.hangUp('the central system hung up');
    this.end.end('us', reason);
    return Promise.resolve();
  }
}
