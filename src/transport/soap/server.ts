import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { ClientHello, TlsFacts } from '../../session/index.ts';
import type { SoapExchange } from '../../session/soap-link.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { BodyLimits, Envelope, HttpHead, IncomingEnvelope, OutgoingEnvelope } from '../../wire/soap/index.ts';
import { distrustOf } from '../certificate-path.ts';
import { Door } from '../door.ts';
import { describeRequestError, refuse } from '../http-refusal.ts';
import { listenFailed } from '../listen-failed.ts';
import { tlsFactsOf } from '../tls-facts.ts';
import { describeTlsFailure } from '../tls-failure.ts';
import { BodyRefused, Room, bodyOf, headersOf } from './body.ts';
import type { ServerTls } from './tls.ts';

/** A request that came to an endpoint, with where it came from and where to. */
export interface HttpExchange extends SoapExchange {
  readonly remoteAddress: string;
  readonly path: string;
  /** What the TLS handshake came to; undefined without TLS. @param at clock milliseconds, at which a certificate is judged */
  handshake(at: number): TlsFacts | undefined;
}

export interface EndpointOptions {
  /** Address to bind, 127.0.0.1 unless given. */
  readonly host?: string;
  /** Port to bind, 0 (a free one) unless given. */
  readonly port?: number;
  /** Served over HTTPS with this, and then over nothing else; over HTTP unless given. */
  readonly tls?: ServerTls;
  readonly limits?: BodyLimits;
  /** Milliseconds for a whole request to arrive, 10,000 unless given. */
  readonly requestMs?: number;
  readonly onExchange: (exchange: HttpExchange) => void;
  /** What came and was no request with a body that can be read; status 0 when it did not come as far as HTTP. */
  readonly onRefused?: (why: string, status: number) => void;
}

const MAX_CONNECTIONS = 2_000;
/** Bytes of bodies that are on their way, all connections together: as many connections could fill the memory otherwise. */
const MAX_ARRIVING = 64 * 1024 * 1024;

/** Milliseconds for a TLS handshake. */
const HANDSHAKE_MS = 10_000;

/** An HTTP(S) endpoint that takes envelopes. */
export class SoapEndpoint {
  readonly #options: EndpointOptions;
  readonly #http: Server;
  readonly #door: Door;
  readonly #room = new Room(MAX_ARRIVING);
  #url = '';

  constructor(options: EndpointOptions) {
    this.#options = options;
    const requestTimeout = options.requestMs ?? 10_000;
    const bounds = {
      headersTimeout: requestTimeout,
      requestTimeout,
      // How often the two are looked at; Node's own 30 s would make them meaningless.
      connectionsCheckingInterval: Math.max(10, Math.min(1000, requestTimeout / 4)),
    };
    const handle = (request: IncomingMessage, response: ServerResponse): void => void this.#serve(request, response);
    this.#http = createServer(bounds, handle);
    this.#http.maxConnections = MAX_CONNECTIONS;
    this.#http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      // What comes after the first mistake is no news.
      if (!socket.writable) return void socket.destroy();
      const { status, why } = describeRequestError(error, requestTimeout, 'http');
      refuse(socket, status, why);
      this.#options.onRefused?.(why, status);
    });
    // The door listens to them as well, so that Node leaves them to us.
    this.#http.on('upgrade', (_: IncomingMessage, socket: Socket) => {
      const why = 'only POST is served here (SOAP 1.2)';
      refuse(socket, 405, why);
      this.#options.onRefused?.(why, 405);
    });
    const { tls } = options;
    this.#door = new Door(this.#http, {
      handshakeMs: HANDSHAKE_MS,
      tls: () => tls && { context: tls.context, asksForCertificate: true },
      failed: (error, hello) => this.#handshakeFailed(error, hello),
    });
  }

  /** @throws ListenFailed when the port cannot be opened */
  open(): Promise<void> {
    const { host = '127.0.0.1', port = 0 } = this.#options;
    return new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => reject(listenFailed(error, host, port));
      this.#http.once('error', failed);
      this.#http.listen(port, host, () => {
        this.#http.off('error', failed);
        this.#http.on('error', ({ message }: Error) => this.#options.onRefused?.(message, 500));
        const { address, family, port: bound } = this.#http.address() as AddressInfo;
        const shown = family === 'IPv6' ? `[${address}]` : address;
        this.#url = `${this.#options.tls === undefined ? 'http' : 'https'}://${shown}:${bound}`;
        resolve();
      });
    });
  }

  /** Where it listens, without a path: `http://127.0.0.1:8080`. */
  get url(): string {
    return this.#url;
  }

  async close(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    this.#door.close();
    this.#http.closeAllConnections();
    await gone;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { tls } = this.#options;
    if (tls !== undefined && !(request.socket instanceof TLSSocket))
      return this.#refuse(response, 403, 'a request came without TLS, and this endpoint is one of https://');
    if (request.method !== 'POST') return this.#refuse(response, 405, 'only POST is served here (SOAP 1.2)');
    try {
      const { limits } = this.#options;
      const received = readHttp(await bodyOf(request, limits, this.#room), limits);
      const handshake = (at: number): TlsFacts | undefined => this.#factsOf(request.socket, at);
      this.#options.onExchange(new ServedExchange(request, response, received, handshake));
    } catch (error) {
      if (error instanceof BodyRefused) return this.#refuse(response, error.status, error.message);
      // Our own mistake, or the parser's: it is told of, and must not end the process.
      this.#refuse(response, 500, `plugfest itself failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #factsOf(socket: IncomingMessage['socket'], at: number): TlsFacts | undefined {
    if (!(socket instanceof TLSSocket)) return undefined;
    const hello = this.#door.helloOf(socket);
    const facts = tlsFactsOf(socket, { host: hello?.host, hello });
    const { certificates } = facts;
    if (certificates.length === 0) return facts;
    return { ...facts, distrust: distrustOf(certificates, this.#options.tls?.trusted ?? [], at) };
  }

  /** Who hangs up after a handshake may only have looked whether somebody is there: over SOAP, that is how one looks. */
  #handshakeFailed(error: NodeJS.ErrnoException, hello: ClientHello | undefined): void {
    if (error.code !== 'HUNG_UP') this.#options.onRefused?.(describeTlsFailure(error, hello), 0);
  }

  #refuse(response: ServerResponse, status: number, why: string): void {
    if (!response.destroyed)
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${why}\n`);
    this.#options.onRefused?.(why, status);
  }
}

class ServedExchange implements HttpExchange {
  readonly http: HttpHead;
  readonly text: string;
  readonly encoding: string | undefined;
  readonly envelope: Envelope;
  readonly refusal?: number;
  readonly remoteAddress: string;
  readonly path: string;
  readonly handshake: HttpExchange['handshake'];
  readonly #response: ServerResponse;

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    received: IncomingEnvelope,
    handshake: HttpExchange['handshake'],
  ) {
    this.http = received.http;
    this.text = received.text;
    this.encoding = received.encoding;
    this.envelope = received.envelope;
    if (received.refusal !== undefined) this.refusal = received.refusal;
    this.remoteAddress = request.socket.remoteAddress ?? '';
    this.path = request.url ?? '/';
    this.handshake = handshake;
    this.#response = response;
  }

  get open(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed;
  }

  respond(answer: OutgoingEnvelope): void {
    if (!this.open) return;
    const body = toHttp(answer);
    this.#response.writeHead(answer.status ?? 200, headersOf(body)).end(body.bytes);
  }

  hangUp(): void {
    this.#response.destroy();
  }
}
