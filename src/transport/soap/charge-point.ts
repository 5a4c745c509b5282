import { connect } from 'node:net';
import type { Clock } from '../../clock/index.ts';
import type { CloseOptions, Session } from '../../session/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer, SoapLink, SoapLinkEvents } from '../../session/soap-link.ts';
import { SoapSession } from '../../session/soap.ts';
import type { SoapOptions } from '../../session/soap.ts';
import { writeFault } from '../../wire/soap/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import { LinkSecurity } from '../link-security.ts';
import { Poster, shown } from './post.ts';
import type { PosterOptions } from './post.ts';
import { SoapEndpoint } from './server.ts';
import type { EndpointOptions, HttpExchange } from './server.ts';

export interface ChargePointOptions extends Pick<SoapOptions, 'tap' | 'idPrefix' | 'limits'> {
  readonly clock: Clock;
  readonly version: SoapVersion;
  readonly identity: string;
  /** The central system's endpoint, `http://` or `https://`. */
  readonly url: string;
  /** Where the central system's requests are served. */
  readonly callback?: Pick<EndpointOptions, 'host' | 'port' | 'tls'>;
  /** What is told to the central system in place of the bound address: the public URL behind NAT. */
  readonly callbackUrl?: string;
  readonly poster?: PosterOptions;
}

/**
 * A session that plays a charge point over SOAP: it posts to the central system, and serves the requests that are posted to it.
 *
 * @throws ListenFailed when the port for the callbacks cannot be opened
 * @throws TypeError when the URL is none
 */
export async function soapStation(options: ChargePointOptions): Promise<Session> {
  const link = new CentralSystemLink(options);
  await link.listen();
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

/** Milliseconds until a connection that does not come about is given up. */
const CONNECT_MS = 10_000;

class CentralSystemLink implements SoapLink {
  readonly security = new LinkSecurity();
  readonly #options: ChargePointOptions;
  readonly #url: URL;
  readonly #poster: Poster;
  readonly #server: SoapEndpoint;
  readonly #open = new Set<HttpExchange>();
  #events: SoapLinkEvents | undefined;
  #connected = false;

  constructor(options: ChargePointOptions) {
    this.#options = options;
    this.#url = new URL(options.url);
    this.#poster = new Poster(options.poster);
    this.#server = new SoapEndpoint({ ...options.callback, onExchange: (exchange) => this.#came(exchange) });
  }

  listen(): Promise<void> {
    return this.#server.open();
  }

  get connected(): boolean {
    return this.#connected;
  }

  get ownAddress(): string {
    return this.#options.callbackUrl ?? `${this.#server.url}/`;
  }

  get peerAddress(): string {
    return this.#url.href;
  }

  bind(events: SoapLinkEvents): void {
    this.#events = events;
  }

  async post(text: string, signal: AbortSignal | undefined): Promise<PostAnswer> {
    try {
      return await this.#poster.post(this.#url, text, signal);
    } catch (error) {
      if (error instanceof ConnectionLost) this.#lost('peer', error.message);
      throw error;
    }
  }

  /** SOAP has no connection of its own: what can be known is whether something listens there. */
  async open(): Promise<void> {
    if (this.#connected) return;
    await this.#knock();
    this.#connected = true;
    const { identity } = this.#options;
    const path = this.#url.pathname;
    this.#events?.opened({ offered: [], agreed: undefined, path, identity, basicAuth: undefined, tls: undefined });
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
    await this.#server.close();
  }

  #came(exchange: HttpExchange): void {
    const { envelope } = exchange;
    // A charge point that is off does not listen.
    if (!this.#connected) return exchange.hangUp();
    const asked = envelope.head?.chargeBoxIdentity;
    const { identity, version } = this.#options;
    if (asked !== undefined && asked !== identity) {
      const fault = { code: 'Sender', subcode: 'IdentityMismatch', reason: 'this is another charge point' } as const;
      return exchange.respond(400, writeFault(version, 'csms', fault, { relatesTo: envelope.head?.messageId }));
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

  #knock(): Promise<void> {
    const { hostname, port, protocol } = this.#url;
    const at = { host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
    return new Promise((resolve, reject) => {
      const socket = connect(at);
      socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('the host does not answer')));
      socket.once('connect', () => (socket.destroy(), resolve()));
      socket.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          new ConnectionLost(`cannot connect to ${shown(this.#url)}: ${error.message}`, {
            kind: error.code === 'ECONNREFUSED' ? 'refused' : error.code === 'ENOTFOUND' ? 'dns' : 'network',
          }),
        ),
      );
    });
  }
}
