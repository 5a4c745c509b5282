import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { ServerOptions as SecureServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock/index.ts';
import { RpcSession } from '../session/index.ts';
import type { RpcOptions, Session, TurnedAway } from '../session/index.ts';
import { visible } from '../wire/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { readBasicAuth } from './basic-auth.ts';
import type { Authenticate, Presented } from './basic-auth.ts';
import { CsmsLink } from './csms-link.ts';
import { describeRequestError, refuse } from './http-refusal.ts';
import { defaultSocketLimits, defaultSocketTimeouts, wsOptions } from './limits.ts';
import type { SocketLimits, SocketTimeouts } from './limits.ts';
import { listenFailed } from './listen-failed.ts';
import { readRequestPath } from './request-path.ts';
import { agree, disagreement } from './subprotocol.ts';
import { describeTlsFailure } from './tls-failure.ts';

export interface ListenOptions {
  readonly clock: Clock;
  /** What is spoken here; of a station's offers, its first that is among these is agreed on. */
  readonly versions: readonly FramedVersion[];
  /** Address to bind, 127.0.0.1 unless given. */
  readonly host?: string;
  /** Port to bind, 0 (a free one) unless given. */
  readonly port?: number;
  /** What stands before the identity in the path, e.g. `/ocpp`. Without it anything may. */
  readonly pathPrefix?: string;
  /** Whether an identity is known; an unknown one is answered with HTTP 404. All are known unless given. */
  readonly knows?: (identity: string) => boolean;
  /** Basic authentication; a station that is not let in is answered with HTTP 401. Everybody is let in unless given. */
  readonly authenticate?: Authenticate;
  /** How the session of an identity is furnished. */
  readonly session?: (identity: string) => Pick<RpcOptions, 'tap' | 'idPrefix' | 'limits' | 'frameLimits'>;
  /** A session came to be because a station connected, before its `opened` is told. Sessions of `sessionFor` are not told here. */
  readonly onSession?: (session: Session, identity: string) => void;
  /** Every attempt that did not become a connection, also those of no known identity. */
  readonly onTurnedAway?: (attempt: TurnedAwayStranger) => void;
  /** Agrees to permessage-deflate when a station offers it (RFC 7692). Off unless given. */
  readonly compression?: boolean;
  readonly limits?: Partial<SocketLimits>;
  readonly timeouts?: Partial<SocketTimeouts>;
  /** See `SocketOptions.pingSeconds`. */
  readonly pingSeconds?: number;
  /** Certificate, key and what else TLS needs; without it the endpoint is plain `ws://`. */
  readonly tls?: SecureServerOptions;
}

export interface TurnedAwayStranger extends TurnedAway {
  /** As it stands in the URL, decoded; undefined when no identity could be read. */
  readonly identity: string | undefined;
}

/** An open endpoint. */
export interface Listening {
  /** What stations are given, without the identity: `ws://127.0.0.1:9000/ocpp`. */
  readonly url: string;
  /** The session of an identity, connected or not. The same one at each call, until it is disposed of. */
  sessionFor(identity: string): Session;
  /** Closes every connection and the endpoint; resolves when nothing is left. */
  close(): Promise<void>;
}

/** Sessions that strangers can bring into being. */
const MAX_SESSIONS = 10_000;
/** TCP connections at the same time. */
const MAX_CONNECTIONS = 2_000;

/**
 * Opens a WebSocket endpoint that plays the CSMS for any number of stations (OCPP-J 1.6 §3, OCPP 2.0.1 Part 4 §3).
 *
 * @throws ListenFailed when the port cannot be opened
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const endpoint = new Endpoint(options);
  await endpoint.open();
  return endpoint;
}

interface Member {
  readonly session: Session;
  readonly link: CsmsLink;
}

class Endpoint implements Listening {
  readonly #options: ListenOptions;
  readonly #limits: SocketLimits;
  readonly #timeouts: SocketTimeouts;
  readonly #http: Server;
  readonly #ws: WebSocketServer;
  readonly #members = new Map<string, Member>();
  #url = '';
  #closing: Promise<void> | undefined;

  constructor(options: ListenOptions) {
    this.#options = options;
    this.#limits = { ...defaultSocketLimits, ...options.limits };
    this.#timeouts = { ...defaultSocketTimeouts, ...options.timeouts };
    this.#ws = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => agree(offered, options.versions)?.subprotocol ?? false,
      ...wsOptions(this.#limits, this.#timeouts, options.compression === true),
    });
    this.#http = this.#httpServer();
  }

  open(): Promise<void> {
    const { host = '127.0.0.1', port = 0 } = this.#options;
    return new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => reject(listenFailed(error, host, port));
      this.#http.once('error', failed);
      this.#http.listen(port, host, () => {
        this.#http.off('error', failed);
        // From now on an error is about one connection, e.g. no file handle was left for it.
        this.#http.on('error', ({ message }: Error) =>
          this.#turnedAway(undefined, `no connection could be taken: ${message}`),
        );
        this.#url = this.#bound();
        resolve();
      });
    });
  }

  get url(): string {
    return this.#url;
  }

  sessionFor(identity: string): Session {
    return this.#member(identity).session;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  get #prefix(): string {
    return (this.#options.pathPrefix ?? '').replace(/\/+$/u, '');
  }

  #bound(): string {
    const { address, family, port } = this.#http.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    return `${this.#options.tls === undefined ? 'ws' : 'wss'}://${host}:${port}${this.#prefix}`;
  }

  async #close(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    await Promise.all([...this.#members.values()].map(({ session }) => session.dispose()));
    for (const ws of this.#ws.clients) ws.terminate();
    this.#http.closeAllConnections();
    await gone;
  }

  #httpServer(): Server {
    const { tls } = this.#options;
    const { handshake } = this.#timeouts;
    const bounds = {
      headersTimeout: handshake,
      requestTimeout: handshake,
      // How often the two are looked at; Node's own 30 s would make them meaningless.
      connectionsCheckingInterval: Math.max(10, Math.min(1000, handshake / 4)),
    };
    const server =
      tls === undefined ? createServer(bounds) : createSecureServer({ ...tls, ...bounds, handshakeTimeout: handshake });
    server.maxConnections = MAX_CONNECTIONS;
    server.setTimeout(handshake);
    server.on('request', (_request, response) => {
      const body = 'This is an OCPP endpoint: connect with a WebSocket.\n';
      response.writeHead(426, { 'content-type': 'text/plain', connection: 'close' }).end(body);
      this.#turnedAway(undefined, 'an HTTP request came that does not ask for a WebSocket', 426);
    });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      // What comes after the first mistake is no news.
      if (!socket.writable) return void socket.destroy();
      const { status, why } = describeRequestError(error, handshake);
      this.#refuse(socket, undefined, status, why);
    });
    server.on('tlsClientError', (error: Error, peer: TLSSocket) =>
      this.#turnedAway(undefined, describeTlsFailure(error, peer)),
    );
    this.#ws.on('wsClientError', (error, socket, request) => {
      const target = readRequestPath(request.url ?? '', this.#prefix);
      refuse(socket, 400, error.message);
      this.#turnedAway(
        'identity' in target ? target.identity : undefined,
        `the WebSocket handshake is wrong: ${error.message}`,
        400,
      );
    });
    return server;
  }

  // ── one attempt ───────────────────────────────────────────────────────────────────────────────────────────────────

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Without somebody who hears of it, a reset connection would end the whole process.
    socket.on('error', () => socket.destroy());
    const target = readRequestPath(request.url ?? '', this.#prefix);
    if ('status' in target) return this.#refuse(socket, undefined, target.status, target.why);
    const { identity } = target;
    const presented = presentedBy(request, identity);
    const refusal = this.#refusal(identity, presented);
    if (refusal !== undefined) return this.#refuse(socket, identity, refusal.status, refusal.why);
    this.#ws.handleUpgrade(request, socket, head, (ws) => this.#connected(ws, request, target.path, presented));
  }

  #refusal(identity: string, presented: Presented): { readonly status: number; readonly why: string } | undefined {
    const { knows, authenticate } = this.#options;
    const member = this.#members.get(identity);
    if (this.#closing !== undefined) return { status: 503, why: 'the endpoint is being closed' };
    if (knows?.(identity) === false) return { status: 404, why: 'no station of this identity is known here' };
    if (member?.link.refusing === true) return { status: 503, why: 'connections are refused on purpose' };
    if (member === undefined && this.#members.size >= MAX_SESSIONS)
      return { status: 503, why: 'there are too many stations' };
    const why = authenticate?.(presented);
    return why === undefined ? undefined : { status: 401, why: `the station was not let in: ${why}` };
  }

  #refuse(socket: Duplex, identity: string | undefined, status: number, why: string): void {
    refuse(socket, status, why);
    this.#turnedAway(identity, why, status);
  }

  #connected(ws: WebSocket, request: IncomingMessage, path: string, { identity, username }: Presented): void {
    const offered = offeredBy(request);
    const agreement = agree(ws.protocol === '' ? [] : [ws.protocol], this.#options.versions);
    if (agreement === undefined) {
      // The handshake was completed without the header; now the connection is to be closed at once (OCPP-J 1.6 §3.1.2).
      ws.on('error', () => ws.terminate());
      ws.close(1002, 'no common subprotocol');
      return this.#turnedAway(identity, disagreement(offered, this.#options.versions), 101);
    }
    const basicAuth = username === undefined ? undefined : { username, accepted: true };
    const connection = { offered, agreed: agreement.subprotocol, path, identity, basicAuth };
    this.#newcomer(identity).link.accept(ws, connection, agreement.version);
  }

  #turnedAway(identity: string | undefined, why: string, status?: number): void {
    const attempt = { why, ...(status === undefined ? {} : { status }) };
    if (identity !== undefined) this.#members.get(identity)?.link.turnedAway(attempt);
    this.#options.onTurnedAway?.({ identity, at: this.#options.clock.now(), ...attempt });
  }

  // ── sessions ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #newcomer(identity: string): Member {
    const known = this.#members.get(identity);
    const member = known ?? this.#member(identity);
    if (known === undefined) this.#options.onSession?.(member.session, identity);
    return member;
  }

  #member(identity: string): Member {
    const known = this.#members.get(identity);
    if (known !== undefined) return known;
    const { pingSeconds, clock } = this.#options;
    const link = new CsmsLink({ limits: this.#limits, ...(pingSeconds === undefined ? {} : { pingSeconds }) }, () => {
      if (this.#members.get(identity)?.link === link) this.#members.delete(identity);
    });
    const member = {
      link,
      session: new RpcSession({ role: 'csms', clock, ...this.#options.session?.(identity), link }),
    };
    this.#members.set(identity, member);
    return member;
  }
}

function presentedBy(request: IncomingMessage, identity: string): Presented {
  const { authorization } = request.headers;
  return { identity, ...(authorization === undefined ? {} : readBasicAuth(authorization, identity)) };
}

const MAX_OFFERED = 20;

/** The offered subprotocols as sent, bounded for show. */
function offeredBy(request: IncomingMessage): string[] {
  const header = request.headers['sec-websocket-protocol'];
  if (header === undefined) return [];
  return header.split(',', MAX_OFFERED).map((name) => visible(name.trim(), 60));
}
