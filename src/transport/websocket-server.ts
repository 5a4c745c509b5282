import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock/index.ts';
import { RpcSession } from '../session/index.ts';
import type {
  BasicAuth,
  ConnectionOpened,
  RpcOptions,
  SecurityTerms,
  Session,
  TlsFacts,
  TurnedAway,
} from '../session/index.ts';
import { visible } from '../wire/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { admit } from './admission.ts';
import { CsmsLink } from './csms-link.ts';
import { Door } from './door.ts';
import { describeRequestError, refuse } from './http-refusal.ts';
import { distrustOf } from './certificate-path.ts';
import { LinkSecurity } from './link-security.ts';
import { defaultSocketLimits, defaultSocketTimeouts, wsOptions } from './limits.ts';
import type { SocketLimits, SocketTimeouts } from './limits.ts';
import { listenFailed } from './listen-failed.ts';
import { readRequestPath } from './request-path.ts';
import { agree, disagreement } from './subprotocol.ts';
import { tlsFactsOf } from './tls-facts.ts';
import { describeTlsFailure } from './tls-failure.ts';
import { serverContext } from './tls-options.ts';

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
  /**
   * On which terms stations are let in, until the session of one is told something else; asked for an identity that has no
   * session yet, and without one for the endpoint as a whole. With certificates, connections with and without TLS come in at the
   * same port, and the terms of each station decide. Everybody is let in unless given.
   */
  readonly security?: (identity?: string) => Partial<SecurityTerms>;
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
 * @throws Error of OpenSSL when a certificate and its key do not fit
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
  readonly #door: Door;
  /** The terms of the endpoint as a whole. */
  readonly #terms: LinkSecurity;
  /** Made of the terms when it is needed. */
  #context: SecureContext | undefined;
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
    this.#terms = new LinkSecurity(options.security?.());
    this.#http = this.#httpServer();
    this.#door = new Door(this.#http, {
      handshakeMs: this.#timeouts.handshake,
      tls: () => this.#tls(),
      failed: (error, hello) => this.#handshakeFailed(error, hello),
    });
  }

  open(): Promise<void> {
    const { host = '127.0.0.1', port = 0 } = this.#options;
    return new Promise((resolve, reject) => {
      // A certificate and a key that do not fit are a mistake of the caller, not of the first station that comes.
      this.#tls();
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

  /** Whether the URL that stations are given is one with TLS. */
  get #showsTls(): boolean {
    const { profile, certificates } = this.#terms.terms;
    return profile !== 1 && certificates.length > 0;
  }

  #bound(): string {
    const { address, family, port } = this.#http.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    return `${this.#showsTls ? 'wss' : 'ws'}://${host}:${port}${this.#prefix}`;
  }

  async #close(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    await Promise.all([...this.#members.values()].map(({ session }) => session.dispose()));
    for (const ws of this.#ws.clients) ws.terminate();
    this.#door.close();
    this.#http.closeAllConnections();
    await gone;
  }

  #httpServer(): Server {
    const { handshake } = this.#timeouts;
    const bounds = {
      headersTimeout: handshake,
      requestTimeout: handshake,
      // How often the two are looked at; Node's own 30 s would make them meaningless.
      connectionsCheckingInterval: Math.max(10, Math.min(1000, handshake / 4)),
    };
    const server = createServer(bounds);
    server.maxConnections = MAX_CONNECTIONS;
    server.setTimeout(handshake);
    server.on('request', (_request, response) => {
      const body = 'This is an OCPP endpoint: connect with a WebSocket.\n';
      response.writeHead(426, { 'content-type': 'text/plain', connection: 'close' }).end(body);
      this.#turnedAway(undefined, 'an HTTP request came that does not ask for a WebSocket', { status: 426 });
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
    this.#ws.on('wsClientError', (error, socket, request) => {
      const target = readRequestPath(request.url ?? '', this.#prefix);
      refuse(socket, 400, error.message);
      this.#turnedAway(
        'identity' in target ? target.identity : undefined,
        `the WebSocket handshake is wrong: ${error.message}`,
        { status: 400 },
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
    const unwelcome = this.#unwelcome(identity);
    if (unwelcome !== undefined) return this.#refuse(socket, identity, unwelcome.status, unwelcome.why);
    const terms = this.#termsOf(identity);
    const tls = this.#factsOf(socket, terms);
    const { authorization } = request.headers;
    const { basicAuth, refusal } = admit({ identity, authorization, tls }, terms);
    const presented = { ...(basicAuth && { basicAuth }), ...(tls && { tls }) };
    if (refusal !== undefined) return this.#refuse(socket, identity, refusal.status, refusal.why, presented);
    const attempt = { identity, path: target.path, offered: offeredBy(request), basicAuth, tls };
    this.#ws.handleUpgrade(request, socket, head, (ws) => this.#connected(ws, attempt));
  }

  /** Why an identity is turned away, whatever it presents. */
  #unwelcome(identity: string): { readonly status: number; readonly why: string } | undefined {
    const member = this.#members.get(identity);
    if (this.#closing !== undefined) return { status: 503, why: 'the endpoint is being closed' };
    if (this.#options.knows?.(identity) === false)
      return { status: 404, why: 'no station of this identity is known here' };
    if (member?.link.refusing === true) return { status: 503, why: 'connections are refused on purpose' };
    if (member === undefined && this.#members.size >= MAX_SESSIONS)
      return { status: 503, why: 'there are too many stations' };
    return undefined;
  }

  #refuse(socket: Duplex, identity: string | undefined, status: number, why: string, presented: Presented = {}): void {
    refuse(socket, status, why);
    this.#turnedAway(identity, why, { status, ...presented });
  }

  #connected(ws: WebSocket, attempt: Omit<ConnectionOpened, 'at' | 'agreed'>): void {
    const { identity, offered, basicAuth, tls } = attempt;
    const agreement = agree(ws.protocol === '' ? [] : [ws.protocol], this.#options.versions);
    if (agreement === undefined) {
      // The handshake was completed without the header; now the connection is to be closed at once (OCPP-J 1.6 §3.1.2).
      ws.on('error', () => ws.terminate());
      ws.close(1002, 'no common subprotocol');
      const presented = { ...(basicAuth && { basicAuth }), ...(tls && { tls }) };
      return this.#turnedAway(identity, disagreement(offered, this.#options.versions), { status: 101, ...presented });
    }
    this.#newcomer(identity).link.accept(ws, { ...attempt, agreed: agreement.subprotocol }, agreement.version);
  }

  #turnedAway(identity: string | undefined, why: string, facts: Omit<TurnedAway, 'at' | 'why'> = {}): void {
    const attempt = { why, ...facts };
    if (identity !== undefined) this.#members.get(identity)?.link.turnedAway(attempt);
    this.#options.onTurnedAway?.({ identity, at: this.#options.clock.now(), ...attempt });
  }

  // ── security ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #termsOf(identity: string): SecurityTerms {
    const member = this.#members.get(identity);
    return member?.link.security.terms ?? new LinkSecurity(this.#options.security?.(identity)).terms;
  }

  #tls(): { readonly context: SecureContext; readonly asksForCertificate: boolean } | undefined {
    const { terms } = this.#terms;
    if (terms.certificates.length === 0) return undefined;
    this.#context ??= serverContext(terms);
    const all = [terms, ...[...this.#members.values()].map(({ link }) => link.security.terms)];
    return { context: this.#context, asksForCertificate: all.some(({ profile }) => profile === 3) };
  }

  /** What a station is to be offered by TLS at its next connection is offered by the endpoint, which all have in common. */
  #changed({ certificates, versions, suites }: SecurityTerms): void {
    const { terms } = this.#terms;
    const same = certificates === terms.certificates && versions === terms.versions && suites === terms.suites;
    if (certificates.length === 0 || same) return;
    this.#terms.change({ certificates, versions, suites });
    // Now, and not when a station comes: whoever handed a wrong key in is to hear of it.
    this.#context = serverContext(this.#terms.terms);
  }

  #factsOf(socket: Duplex, { trusted, overlooks }: SecurityTerms): TlsFacts | undefined {
    if (!(socket instanceof TLSSocket)) return undefined;
    const hello = this.#door.helloOf(socket);
    const facts = tlsFactsOf(socket, { host: hello?.host, hello });
    const { certificates } = facts;
    const distrust =
      certificates.length === 0 ? undefined : distrustOf(certificates, trusted, this.#options.clock.now(), overlooks);
    return { ...facts, distrust };
  }

  /** Nobody has said who it was; where one station is expected, it was that one. */
  #handshakeFailed(error: NodeJS.ErrnoException, hello: TurnedAway['hello']): void {
    const [only, ...others] = this.#members.keys();
    const facts = hello === undefined ? {} : { hello };
    this.#turnedAway(others.length === 0 ? only : undefined, describeTlsFailure(error, hello), facts);
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
    const security = new LinkSecurity(this.#options.security?.(identity), undefined, () =>
      this.#changed(security.terms),
    );
    const socket = { limits: this.#limits, ...(pingSeconds === undefined ? {} : { pingSeconds }) };
    const link = new CsmsLink(socket, security, () => {
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

/** What a station presented before it was turned away. */
type Presented = { readonly basicAuth?: BasicAuth; readonly tls?: TlsFacts };

const MAX_OFFERED = 20;

/** The offered subprotocols as sent, bounded for show. */
function offeredBy(request: IncomingMessage): string[] {
  const header = request.headers['sec-websocket-protocol'];
  if (header === undefined) return [];
  return header.split(',', MAX_OFFERED).map((name) => visible(name.trim(), 60));
}
