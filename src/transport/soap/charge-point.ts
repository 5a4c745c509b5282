import type { Clock } from '../../clock/index.ts';
import type { CloseOptions, Session } from '../../session/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer, SoapLink, SoapLinkEvents } from '../../session/soap-link.ts';
import { SoapSession } from '../../session/soap.ts';
import type { SoapOptions } from '../../session/soap.ts';
import type { OutgoingEnvelope, SoapVersion } from '../../wire/soap/index.ts';
import { LinkSecurity } from '../link-security.ts';
import { Callbacks, placeIn } from './callbacks.ts';
import type { CalledBack, Place } from './callbacks.ts';
import { knock } from './knock.ts';
import { leftBehind } from './left-behind.ts';
import { Poster } from './post.ts';
import type { PosterOptions } from './post.ts';
import type { HttpExchange } from './server.ts';

export interface ChargePointOptions extends Pick<SoapOptions, 'tap' | 'idPrefix' | 'limits'> {
  readonly clock: Clock;
  readonly version: SoapVersion;
  readonly identity: string;
  /** The central system's endpoint, `http://` or `https://`. */
  readonly url: string;
  /** Where the central system's requests are served: an endpoint of its own on a free port unless one is shared. */
  readonly callbacks?: Callbacks;
  readonly poster?: PosterOptions;
}

/**
 * A session that plays a charge point over SOAP: it posts to the central system, and serves the requests that are posted to it.
 *
 * @throws ListenFailed when no port for the callbacks can be opened
 * @throws TypeError when the URL is none
 */
export async function soapStation(options: ChargePointOptions): Promise<Session> {
  const own = options.callbacks === undefined ? new Callbacks() : undefined;
  const link = new CentralSystemLink(options, own ?? options.callbacks!, own);
  await own?.open();
  const { clock, version, identity, tap, idPrefix, limits } = options;
  return new SoapSession({
    role: 'station',
    clock,
    version,
    identity,
    link,
    ...(tap === undefined ? {} : { tap }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
    ...(limits === undefined ? {} : { limits }),
  });
}

class CentralSystemLink implements SoapLink, CalledBack {
  readonly security = new LinkSecurity();
  readonly #options: ChargePointOptions;
  readonly #url: URL;
  readonly #poster: Poster;
  readonly #callbacks: Callbacks;
  /** Set when nobody else uses it. */
  readonly #own: Callbacks | undefined;
  readonly #open = new Set<HttpExchange>();
  readonly site: string;
  #place: Place = 'home';
  #events: SoapLinkEvents | undefined;
  #connected = false;

  /** @param site see `CalledBack` */
  constructor(options: ChargePointOptions, callbacks: Callbacks, own?: Callbacks, site = options.identity) {
    this.#options = options;
    this.site = site;
    this.#callbacks = callbacks;
    this.#own = own;
    this.#url = new URL(options.url);
    this.#poster = new Poster(options.poster);
    callbacks.join(this);
  }

  get identity(): string {
    return this.#options.identity;
  }

  get version(): SoapVersion {
    return this.#options.version;
  }

  get connected(): boolean {
    return this.#connected;
  }

  get ownAddress(): string {
    return this.#callbacks.addressOf(this.site, this.#place);
  }

  get peerAddress(): string {
    return this.#url.href;
  }

  bind(events: SoapLinkEvents): void {
    this.#events = events;
  }

  async post(request: OutgoingEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    try {
      return await this.#poster.post(this.#url, request, signal);
    } catch (error) {
      if (error instanceof ConnectionLost) this.#lost('peer', error.message);
      throw error;
    }
  }

  listensAt(place: Place): void {
    this.#place = place;
  }

  neighbour(identity: string): SoapLink {
    return new CentralSystemLink({ ...this.#options, identity }, this.#callbacks, undefined, this.site);
  }

  /** SOAP has no connection of its own: what can be known is whether something listens there. */
  async open(): Promise<void> {
    if (this.#connected) return;
    const tls = await knock(this.#url, this.#options.poster?.tls);
    this.#connected = true;
    const { identity } = this.#options;
    const path = this.#url.pathname;
    this.#events?.opened({ offered: [], agreed: undefined, path, identity, basicAuth: undefined, tls });
  }

  close({ reason = '' }: CloseOptions): Promise<void> {
    for (const exchange of this.#open) if (exchange.open) exchange.hangUp();
    this.#open.clear();
    this.#lost('us', reason);
    return Promise.resolve();
  }

  async dispose(): Promise<void> {
    await this.close({});
    this.#poster.dispose();
    this.#callbacks.leave(this);
    await this.#own?.close();
  }

  came(exchange: HttpExchange): void {
    // A charge point that is off does not listen.
    if (!this.#connected) return exchange.hangUp();
    if (placeIn(exchange.path) !== this.#place) {
      exchange.hangUp();
      return this.#events?.turnedAway({ why: leftBehind(exchange.envelope) });
    }
    for (const earlier of this.#open) if (!earlier.open) this.#open.delete(earlier);
    this.#open.add(exchange);
    this.#events?.exchange(exchange);
  }

  #lost(by: 'us' | 'peer', reason: string): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#events?.closed({ code: 1000, reason, by });
  }
}
