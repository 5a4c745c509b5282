import { TLSSocket } from 'node:tls';
import type { SecureContextOptions } from 'node:tls';
import type { ClientOptions, WebSocket } from 'ws';
import { ConnectionLost, RpcSession } from '../session/index.ts';
import type {
  CloseOptions,
  ConnectionOpened,
  FrameForm,
  LinkEvents,
  OpenOptions,
  RpcOptions,
  Secret,
  SecurityTerms,
  Session,
  TextLink,
  TlsFacts,
} from '../session/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { basicAuthHeader } from './basic-auth.ts';
import type { Attempt } from './connect-failure.ts';
import { dial } from './dial.ts';
import { handshakeOnly } from './handshake-only.ts';
import { defaultSocketLimits, defaultSocketTimeouts, wsOptions } from './limits.ts';
import type { SocketLimits, SocketTimeouts } from './limits.ts';
import { LinkSecurity } from './link-security.ts';
import { LiveSocket } from './socket.ts';
import { stationUrl } from './station-url.ts';
import { agree, framedVersions, nameOf } from './subprotocol.ts';
import { tlsFactsOf } from './tls-facts.ts';
import { clientTls } from './tls-options.ts';

export interface StationOptions extends Pick<RpcOptions, 'clock' | 'tap' | 'idPrefix' | 'frameLimits'> {
  /** The CSMS's endpoint without the identity, `ws://` or `wss://`. */
  readonly url: string;
  readonly identity: string;
  readonly version: FramedVersion;
  /** Subprotocols to offer in order of preference; the one of `version` unless given. */
  readonly offered?: readonly string[];
  /** Offers permessage-deflate (RFC 7692). Off unless given. */
  readonly compression?: boolean;
  readonly sessionLimits?: RpcOptions['limits'];
  readonly limits?: Partial<SocketLimits>;
  readonly timeouts?: Partial<SocketTimeouts>;
  /** See `SocketOptions.pingSeconds`. */
  readonly pingSeconds?: number;
  /** With what the connections are secured; see `Session.security`. A password goes with the identity as user name. */
  readonly security?: Partial<SecurityTerms>;
}

/**
 * A session that plays a station: `open()` connects to the URL, a slash and the percent-encoded identity (OCPP-J 1.6 §3.1.1,
 * OCPP 2.0.1 Part 4 §3.1.1). A failed `open()` rejects with ConnectionLost, whose message says what to check.
 */
export function websocketStation(options: StationOptions): Session {
  const { clock, tap, idPrefix, frameLimits, sessionLimits } = options;
  return new RpcSession({
    role: 'station',
    link: new StationLink(options),
    clock,
    ...(tap === undefined ? {} : { tap }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
    ...(frameLimits === undefined ? {} : { frameLimits }),
    ...(sessionLimits === undefined ? {} : { limits: sessionLimits }),
  });
}

class StationLink implements TextLink {
  readonly security: LinkSecurity;
  readonly #options: StationOptions;
  readonly #limits: SocketLimits;
  readonly #timeouts: SocketTimeouts;
  #events: LinkEvents | undefined;
  #socket: LiveSocket | undefined;
  #opening: Promise<void> | undefined;
  /** Gives up the attempt that is under way. */
  #withdrawal: AbortController | undefined;
  #disposed = false;
  /** Ends connections that the other end has not noticed the loss of. */
  readonly #forsaken: (() => void)[] = [];

  constructor(options: StationOptions) {
    this.#options = options;
    this.security = new LinkSecurity(options.security, (terms) => this.#handshake(terms));
    this.#limits = { ...defaultSocketLimits, ...options.limits };
    this.#timeouts = { ...defaultSocketTimeouts, ...options.timeouts };
  }

  get connected(): boolean {
    return this.#socket?.open === true;
  }

  bind(events: LinkEvents): void {
    this.#events = events;
  }

  send(text: string, form?: FrameForm): void {
    this.#socket?.send(text, form);
  }

  ping(data: string): void {
    this.#socket?.ping(data);
  }

  breach(code: number, reason: string): void {
    this.#socket?.breach(code, reason);
  }

  open(how: OpenOptions = {}): Promise<void> {
    if (this.connected && how.beside !== true) return Promise.resolve();
    this.#opening ??= this.#connect(how).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async close({ code = 1000, reason = '', abrupt = false, unnoticed = false }: CloseOptions): Promise<void> {
    this.#withdrawal?.abort();
    if (this.#opening !== undefined) await this.#opening.catch(() => undefined);
    if (unnoticed) return this.#forsake();
    await (abrupt ? this.#socket?.cut() : this.#socket?.close(code, reason));
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.close({ code: 1001, reason: 'going away' });
    for (const bury of this.#forsaken.splice(0)) bury();
  }

  #forsake(): void {
    if (this.#socket !== undefined) this.#forsaken.push(this.#socket.forsake());
  }

  async #connect({ offered, identity = this.#options.identity, beside }: OpenOptions): Promise<void> {
    if (this.#disposed) throw new ConnectionLost('the session was ended');
    const { terms } = this.security;
    const attempt = { ...this.#attempt(terms, identity), ...(offered && { offered }) };
    const withdrawal = new AbortController();
    this.#withdrawal = withdrawal;
    try {
      // A connection that is still being closed has to be gone before the next one begins.
      if (beside !== true) await this.#socket?.closed();
      await dial(attempt, this.#clientOptions(attempt, terms, identity), withdrawal.signal, (ws, socket) => {
        this.#forsake();
        this.#opened(ws, attempt, {
          identity,
          basicAuth: passwordOf(terms) && { username: identity, wellFormed: true, password: undefined, accepted: true },
          tls:
            socket instanceof TLSSocket
              ? tlsFactsOf(socket, { host: attempt.url.hostname, hello: undefined })
              : undefined,
        });
      });
    } finally {
      this.#withdrawal = undefined;
    }
  }

  #opened(
    ws: WebSocket,
    { url, offered }: Attempt,
    as: Pick<ConnectionOpened, 'identity' | 'basicAuth' | 'tls'>,
  ): void {
    const { version, pingSeconds } = this.#options;
    const socket: LiveSocket = new LiveSocket(
      ws,
      {
        text: (text) => this.#events?.text(text),
        binary: (bytes) => this.#events?.binary(bytes),
        ping: (data) => this.#events?.ping?.(data),
        pong: (data) => this.#events?.pong?.(data),
        closed: (how) => {
          if (this.#socket === socket) this.#socket = undefined;
          this.#events?.closed(how);
        },
      },
      { limits: this.#limits, ...(pingSeconds === undefined ? {} : { pingSeconds }) },
    );
    this.#socket = socket;
    const agreed = ws.protocol === '' ? undefined : ws.protocol;
    this.#events?.opened(
      { offered, agreed, path: url.pathname, ...as },
      agree([ws.protocol], framedVersions)?.version ?? version,
    );
  }

  /** @throws ConnectionLost when the URL cannot be one of an OCPP-J endpoint */
  #attempt(terms = this.security.terms, identity = this.#options.identity): Attempt {
    const options = this.#options;
    const offered = options.offered ?? [nameOf(options.version)];
    const url = stationUrl(schemeFor(terms, options.url), identity);
    const shown = `${url.protocol}//${url.host}${url.pathname}`;
    return { url, shown, offered, handshakeMs: this.#timeouts.handshake };
  }

  #clientOptions({ url }: Attempt, terms: SecurityTerms, identity: string): ClientOptions {
    const password = passwordOf(terms);
    const { compression } = this.#options;
    return {
      // Its types want a yes or no of checkServerIdentity; it is Node's own TLS that asks, and wants an error or nothing.
      ...(url.protocol === 'wss:' ? (clientTls(terms, hostOf(url)) as SecureContextOptions) : {}),
      ...wsOptions(this.#limits, this.#timeouts, compression === true),
      headers:
        password === undefined
          ? {}
          : { authorization: basicAuthHeader({ username: identity, password: password.reveal() }) },
    };
  }

  async #handshake(terms: SecurityTerms): Promise<TlsFacts> {
    return handshakeOnly(this.#attempt(terms), clientTls(terms, hostOf(this.#attempt(terms).url)));
  }
}

/** In security profile 3 a station gives its certificate, and no password (1.6 security whitepaper §2.5). */
function passwordOf({ profile, passwords }: SecurityTerms): Secret | undefined {
  return profile === 3 ? undefined : passwords[0];
}

/** Without the brackets of an IPv6 address. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1');
}

/** The endpoint with TLS or without it, as a profile other than 0 demands. */
function schemeFor({ profile }: SecurityTerms, url: string): string {
  if (profile === 0) return url;
  return profile === 1 ? url.replace(/^wss:/iu, 'ws:') : url.replace(/^ws:/iu, 'wss:');
}
