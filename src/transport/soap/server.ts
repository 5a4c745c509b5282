import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { ServerOptions as SecureServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SoapExchange } from '../../session/soap-link.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { BodyLimits, Envelope, HttpHead, IncomingEnvelope, OutgoingEnvelope } from '../../wire/soap/index.ts';
import { listenFailed } from '../listen-failed.ts';
import { BodyRefused, bodyOf, headersOf } from './body.ts';

/** A request that came to an endpoint, with where it came from and where to. */
export interface HttpExchange extends SoapExchange {
  readonly remoteAddress: string;
  readonly path: string;
}

export interface EndpointOptions {
  /** Address to bind, 127.0.0.1 unless given. */
  readonly host?: string;
  /** Port to bind, 0 (a free one) unless given. */
  readonly port?: number;
  readonly tls?: SecureServerOptions;
  readonly limits?: BodyLimits;
  /** Milliseconds for a whole request to arrive, 10,000 unless given. */
  readonly requestMs?: number;
  readonly onExchange: (exchange: HttpExchange) => void;
  /** What came and was no request with a body that can be read. */
  readonly onRefused?: (why: string, status: number) => void;
}

const MAX_CONNECTIONS = 2_000;

/** An HTTP(S) endpoint that takes envelopes. */
export class SoapEndpoint {
  readonly #options: EndpointOptions;
  readonly #http: Server;
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
    this.#http =
      options.tls === undefined
        ? createServer(bounds, handle)
        : createSecureServer({ ...options.tls, ...bounds }, handle);
    this.#http.maxConnections = MAX_CONNECTIONS;
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
    this.#http.closeAllConnections();
    await gone;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return this.#refuse(response, 405, 'only POST is served here (SOAP 1.2)');
    try {
      const { limits } = this.#options;
      const received = readHttp(await bodyOf(request, limits), limits);
      this.#options.onExchange(new ServedExchange(request, response, received));
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      this.#refuse(response, error.status, error.message);
    }
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
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse, received: IncomingEnvelope) {
    this.http = received.http;
    this.text = received.text;
    this.encoding = received.encoding;
    this.envelope = received.envelope;
    if (received.refusal !== undefined) this.refusal = received.refusal;
    this.remoteAddress = request.socket.remoteAddress ?? '';
    this.path = request.url ?? '/';
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
