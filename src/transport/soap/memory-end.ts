import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer, SoapExchange, SoapLinkEvents } from '../../session/soap-link.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { HttpBody, HttpHead, IncomingEnvelope, OutgoingEnvelope } from '../../wire/soap/index.ts';

/** One endpoint in memory: what comes to it, and what it sends to the other. */
export class MemoryEnd {
  /** URL at which it takes requests. */
  address: string;
  readonly identity: string;
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
    this.identity = identity;
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
    const { identity } = this;
    this.events.opened({ offered: [], agreed: undefined, path: '/', identity, basicAuth: undefined, tls: undefined });
  }

  end(by: 'us' | 'peer', reason: string): void {
    if (!this.open) return;
    this.open = false;
    this.events.closed({ code: 1000, reason, by });
  }

  /**
   * Posts to an endpoint.
   * @param to that of the other end unless another one is given
   * @param unanswered what is made of it when nothing comes back
   */
  async post(
    request: OutgoingEnvelope,
    signal: AbortSignal | undefined,
    to = this.other,
    unanswered = (why: string): never => this.lost(why),
  ): Promise<PostAnswer> {
    await Promise.resolve();
    const answer = await to.serve(toHttp(request), signal);
    return typeof answer === 'string' ? unanswered(answer) : answer;
  }

  /** Nobody answers. @throws ConnectionLost */
  lost(why: string): never {
    this.end('peer', why);
    throw new ConnectionLost(`the connection was lost: ${why}`);
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
