import type { SecureContextOptions } from 'node:tls';
import type { ClientOptions, WebSocket } from 'ws';
import { ConnectionLost, RpcSession } from '../session/index.ts';
import type { CloseOptions, LinkEvents, RpcOptions, Session, TextLink } from '../session/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { basicAuthHeader } from './basic-auth.ts';
import type { Credentials } from './basic-auth.ts';
import type { Attempt } from './connect-failure.ts';
import { dial } from './dial.ts';
import { defaultSocketLimits, defaultSocketTimeouts, wsOptions } from './limits.ts';
import type { SocketLimits, SocketTimeouts } from './limits.ts';
import { LiveSocket } from './socket.ts';
import { stationUrl } from './station-url.ts';
import { agree, framedVersions, nameOf } from './subprotocol.ts';

export interface StationOptions extends Pick<RpcOptions, 'clock' | 'tap' | 'idPrefix' | 'frameLimits'> {
  /** The CSMS's endpoint without the identity, `ws://` or `wss://`. */
  readonly url: string;
  readonly identity: string;
  readonly version: FramedVersion;
  /** Subprotocols to offer in order of preference; the one of `version` unless given. */
  readonly offered?: readonly string[];
  /** Basic authentication; asked for anew at each connection, since a password can be changed over OCPP. */
  readonly basicAuth?: Credentials | (() => Credentials | undefined);
  /** Offers permessage-deflate (RFC 7692). Off unless given. */
  readonly compression?: boolean;
  readonly sessionLimits?: RpcOptions['limits'];
  readonly limits?: Partial<SocketLimits>;
  readonly timeouts?: Partial<SocketTimeouts>;
  /** See `SocketOptions.pingSeconds`. */
  readonly pingSeconds?: number;
  /** Trusted CAs, client certificate and what else TLS needs, for `wss://`. */
  readonly tls?: SecureContextOptions & Pick<ClientOptions, 'rejectUnauthorized' | 'checkServerIdentity'>;
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
  readonly #options: StationOptions;
  readonly #limits: SocketLimits;
  readonly #timeouts: SocketTimeouts;
  #events: LinkEvents | undefined;
  #socket: LiveSocket | undefined;
  #opening: Promise<void> | undefined;
  /** Gives up the attempt that is under way. */
  #withdrawal: AbortController | undefined;
  #disposed = false;

  constructor(options: StationOptions) {
    this.#options = options;
    this.#limits = { ...defaultSocketLimits, ...options.limits };
    this.#timeouts = { ...defaultSocketTimeouts, ...options.timeouts };
  }

  get connected(): boolean {
    return this.#socket?.open === true;
  }

  bind(events: LinkEvents): void {
    this.#events = events;
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  breach(code: number, reason: string): void {
    this.#socket?.breach(code, reason);
  }

  open(): Promise<void> {
    if (this.connected) return Promise.resolve();
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async close({ code = 1000, reason = '', abrupt = false }: CloseOptions): Promise<void> {
    this.#withdrawal?.abort();
    if (this.#opening !== undefined) await this.#opening.catch(() => undefined);
    await (abrupt ? this.#socket?.cut() : this.#socket?.close(code, reason));
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.close({ code: 1001, reason: 'going away' });
  }

  async #connect(): Promise<void> {
    if (this.#disposed) throw new ConnectionLost('the session was ended');
    const { basicAuth } = this.#options;
    const credentials = typeof basicAuth === 'function' ? basicAuth() : basicAuth;
    const attempt = this.#attempt();
    const withdrawal = new AbortController();
    this.#withdrawal = withdrawal;
    try {
      // A connection that is still being closed has to be gone before the next one begins.
      await this.#socket?.closed();
      await dial(attempt, this.#clientOptions(credentials), withdrawal.signal, (ws) =>
        this.#opened(ws, attempt, credentials?.username),
      );
    } finally {
      this.#withdrawal = undefined;
    }
  }

  #opened(ws: WebSocket, { url, offered }: Attempt, username: string | undefined): void {
    const { identity, version, pingSeconds } = this.#options;
    const socket: LiveSocket = new LiveSocket(
      ws,
      {
        text: (text) => this.#events?.text(text),
        binary: (bytes) => this.#events?.binary(bytes),
        closed: (how) => {
          if (this.#socket === socket) this.#socket = undefined;
          this.#events?.closed(how);
        },
      },
      { limits: this.#limits, ...(pingSeconds === undefined ? {} : { pingSeconds }) },
    );
    this.#socket = socket;
    const agreed = ws.protocol === '' ? undefined : ws.protocol;
    const basicAuth = username === undefined ? undefined : { username, accepted: true };
    this.#events?.opened(
      { offered, agreed, path: url.pathname, identity, basicAuth },
      agree([ws.protocol], framedVersions)?.version ?? version,
    );
  }

  /** @throws ConnectionLost when the URL cannot be one of an OCPP-J endpoint */
  #attempt(): Attempt {
    const options = this.#options;
    const offered = options.offered ?? [nameOf(options.version)];
    const url = stationUrl(options.url, options.identity);
    const shown = `${url.protocol}//${url.host}${url.pathname}`;
    return { url, shown, offered, handshakeMs: this.#timeouts.handshake };
  }

  #clientOptions(credentials: Credentials | undefined): ClientOptions {
    return {
      ...this.#options.tls,
      ...wsOptions(this.#limits, this.#timeouts, this.#options.compression === true),
      headers: credentials === undefined ? {} : { authorization: basicAuthHeader(credentials) },
    };
  }
}
