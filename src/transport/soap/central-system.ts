import type { Clock } from '../../clock/index.ts';
import type { CloseOptions, PostedEnvelope, Session, TurnedAway } from '../../session/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer, SoapLink, SoapLinkEvents } from '../../session/soap-link.ts';
import { SoapSession } from '../../session/soap.ts';
import type { SoapOptions } from '../../session/soap.ts';
import { visible } from '../../wire/index.ts';
import { writeFault } from '../../wire/soap/index.ts';
import type { Envelope, SoapVersion } from '../../wire/soap/index.ts';
import { LinkSecurity } from '../link-security.ts';
import { callbackAddress } from './callback.ts';
import type { CallbackPolicy } from './callback.ts';
import { Poster } from './post.ts';
import type { PosterOptions } from './post.ts';
import { SoapEndpoint } from './server.ts';
import type { EndpointOptions, HttpExchange } from './server.ts';

export interface CentralSystemOptions extends Omit<EndpointOptions, 'onExchange' | 'onRefused'> {
  readonly clock: Clock;
  /** Versions that are served on the one URL: told apart by the namespace of the body. */
  readonly versions: readonly SoapVersion[];
  /** Whether an identity is known; an unknown one is answered with the fault IdentityMismatch. All are known unless given. */
  readonly knows?: (identity: string) => boolean;
  /** How the session of an identity is furnished. */
  readonly session?: (identity: string) => Pick<SoapOptions, 'tap' | 'idPrefix' | 'limits'>;
  readonly onSession?: (session: Session, identity: string) => void;
  readonly onTurnedAway?: (attempt: TurnedAway & { readonly identity: string | undefined }) => void;
  /** Where charge points may be called back. */
  readonly callback?: CallbackPolicy;
  /** Fixed addresses of charge points by identity, in place of what they say. */
  readonly addresses?: ReadonlyMap<string, URL>;
  readonly poster?: PosterOptions;
}

/** An open endpoint that plays the central system for any number of charge points. */
export interface CentralSystemEndpoint {
  readonly url: string;
  /** The session of an identity, connected or not. The same one at each call, until it is disposed of. */
  sessionFor(identity: string, version?: SoapVersion): Session;
  close(): Promise<void>;
}

const MAX_SESSIONS = 10_000;

/** @throws ListenFailed when the port cannot be opened */
export async function listenSoap(options: CentralSystemOptions): Promise<CentralSystemEndpoint> {
  const endpoint = new Endpoint(options);
  await endpoint.open();
  return endpoint;
}

class Endpoint implements CentralSystemEndpoint {
  readonly #options: CentralSystemOptions;
  readonly #http: SoapEndpoint;
  readonly #poster: Poster;
  readonly #members = new Map<string, { readonly session: Session; readonly link: ChargePointLink }>();

  constructor(options: CentralSystemOptions) {
    this.#options = options;
    this.#poster = new Poster(options.poster);
    this.#http = new SoapEndpoint({
      ...options,
      onExchange: (exchange) => this.#route(exchange),
      onRefused: (why, status) => this.#turnedAway(undefined, why, status),
    });
  }

  open(): Promise<void> {
    return this.#http.open();
  }

  get url(): string {
    return this.#http.url;
  }

  sessionFor(identity: string, version = this.#options.versions[0] ?? '1.6'): Session {
    return this.#member(identity, version).session;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#members.values()].map(({ session }) => session.dispose()));
    this.#poster.dispose();
    await this.#http.close();
  }

  #route(exchange: HttpExchange): void {
    const { envelope } = exchange;
    const identity = envelope.head?.chargeBoxIdentity;
    const speaker = identity === undefined ? this.#speakerAt(exchange.remoteAddress) : undefined;
    if (speaker !== undefined) return speaker.came(exchange);
    const version = envelope.kind === 'request' ? envelope.version : (this.#options.versions[0] ?? '1.6');
    const why = this.#refusal(identity, version);
    if (identity === undefined || why !== undefined) {
      const unread = unreadable(envelope);
      const reason = unread ?? why ?? 'no chargeBoxIdentity says which charge point this is';
      const subcode = unread === undefined ? 'IdentityMismatch' : 'ProtocolError';
      const fault = { code: 'Sender', subcode, reason } as const;
      const status = exchange.refusal ?? 400;
      exchange.respond({
        status,
        text: writeFault(version, 'station', fault, { relatesTo: envelope.head?.messageId }),
      });
      return this.#turnedAway(identity, reason, status);
    }
    const known = this.#members.has(key(identity, version));
    const { session, link } = this.#member(identity, version);
    if (!known) this.#options.onSession?.(session, identity);
    link.came(exchange);
  }

  /** Whose message it is that names nobody: that of the only charge point that speaks from there, which is told of in its conversation. */
  #speakerAt(remoteAddress: string): ChargePointLink | undefined {
    const links = [...this.#members.values()].map(({ link }) => link);
    const [only, ...others] = links.filter(({ connected, heardFrom }) => connected && heardFrom === remoteAddress);
    return others.length === 0 ? only : undefined;
  }

  #refusal(identity: string | undefined, version: SoapVersion): string | undefined {
    const { versions, knows } = this.#options;
    if (!versions.includes(version)) return `OCPP ${version} is not served here`;
    if (identity === undefined || identity === '') return 'no chargeBoxIdentity says which charge point this is';
    if (knows?.(identity) === false) return 'no charge point of this identity is known here';
    const full = this.#members.size >= MAX_SESSIONS && !this.#members.has(key(identity, version));
    return full ? 'there are too many charge points' : undefined;
  }

  #turnedAway(identity: string | undefined, why: string, status: number): void {
    // Without HTTP there is no status.
    const answered = status === 0 ? {} : { status };
    this.#options.onTurnedAway?.({ identity, at: this.#options.clock.now(), why, ...answered });
  }

  #member(identity: string, version: SoapVersion): { readonly session: Session; readonly link: ChargePointLink } {
    const known = this.#members.get(key(identity, version));
    if (known !== undefined) return known;
    const { clock, callback = { hosts: [] }, addresses } = this.#options;
    const link = new ChargePointLink(identity, this.#poster, callback, {
      now: () => clock.now(),
      own: () => this.url,
      fixed: addresses?.get(identity),
      released: () => this.#members.delete(key(identity, version)),
    });
    const furnished = this.#options.session?.(identity);
    const member = { link, session: new SoapSession({ role: 'csms', version, identity, clock, ...furnished, link }) };
    this.#members.set(key(identity, version), member);
    return member;
  }
}

/** What cannot be read names nobody: what is wrong with it comes first. */
function unreadable(envelope: Envelope): string | undefined {
  if (envelope.kind !== 'malformed' || envelope.head !== undefined) return undefined;
  const { what, expected, received } = envelope.problem;
  return `${what}: ${received} (expected: ${expected})`;
}

function key(identity: string, version: SoapVersion): string {
  return `${version} ${identity}`;
}

interface Surroundings {
  readonly now: () => number;
  readonly own: () => string;
  readonly fixed: URL | undefined;
  readonly released: () => void;
}

/** The central system's link to one charge point: connected with its first message, called back where it says it listens. */
class ChargePointLink implements SoapLink {
  readonly security = new LinkSecurity();
  readonly #identity: string;
  readonly #poster: Poster;
  readonly #policy: CallbackPolicy;
  readonly #surroundings: Surroundings;
  readonly #open = new Set<HttpExchange>();
  #events: SoapLinkEvents | undefined;
  #peer: URL | undefined;
  #reachedBy: string | undefined;
  /** Address that its latest message came from. */
  heardFrom: string | undefined;
  /** Why the charge point cannot be called back. */
  #unreachable = 'it has not said where it listens (wsa:From); give its address with station-url';
  #refusing = false;
  #connected = false;

  constructor(identity: string, poster: Poster, policy: CallbackPolicy, surroundings: Surroundings) {
    this.#identity = identity;
    this.#poster = poster;
    this.#policy = policy;
    this.#surroundings = surroundings;
    this.#peer = surroundings.fixed;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** By what the charge point reaches us, as it says: where we are bound to every network, our own URL means nothing to it. */
  get ownAddress(): string {
    return this.#reachedBy ?? this.#surroundings.own();
  }

  get peerAddress(): string | undefined {
    return this.#peer?.href;
  }

  get unreachable(): string | undefined {
    if (this.#peer !== undefined) return undefined;
    return `the charge point ${this.#identity} cannot be called: ${visible(this.#unreachable, 300)}`;
  }

  bind(events: SoapLinkEvents): void {
    this.#events = events;
  }

  came(exchange: HttpExchange): void {
    if (this.#refusing) {
      exchange.hangUp();
      return this.#events?.turnedAway({ why: 'connections are refused on purpose' });
    }
    this.#learn(exchange);
    this.heardFrom = exchange.remoteAddress;
    if (!this.#connected) {
      this.#connected = true;
      const { path } = exchange;
      const connection = { offered: [], agreed: undefined, path, identity: this.#identity };
      const tls = exchange.handshake(this.#surroundings.now());
      this.#events?.opened({ ...connection, basicAuth: undefined, tls });
    }
    for (const earlier of this.#open) if (!earlier.open) this.#open.delete(earlier);
    this.#open.add(exchange);
    this.#events?.exchange(exchange);
  }

  #learn({ envelope, remoteAddress }: HttpExchange): void {
    const { from, to } = envelope.head ?? {};
    if (to !== undefined && /^https?:\/\//u.test(to) && URL.canParse(to)) this.#reachedBy = to;
    if (this.#surroundings.fixed !== undefined || from === undefined) return;
    const address = callbackAddress(from, remoteAddress, this.#policy);
    if (typeof address === 'string') this.#unreachable = address;
    else this.#peer = address;
  }

  async post(request: PostedEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    if (this.#peer === undefined) throw new ConnectionLost(this.#unreachable);
    return this.#poster.post(request.to === undefined ? this.#peer : new URL(request.to), request, signal);
  }

  open(): Promise<void> {
    this.#refusing = false;
    return Promise.resolve();
  }

  close({ code = 1000, reason = '', refuse = false }: CloseOptions): Promise<void> {
    if (refuse) this.#refusing = true;
    for (const exchange of this.#open) if (exchange.open) exchange.hangUp();
    this.#open.clear();
    if (this.#connected) {
      this.#connected = false;
      this.#events?.closed({ code, reason, by: 'us' });
    }
    return Promise.resolve();
  }

  async dispose(): Promise<void> {
    this.#surroundings.released();
    await this.close({ code: 1001, reason: 'going away' });
  }
}
