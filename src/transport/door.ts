import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { ClientHello } from '../session/index.ts';
import { readFirstBytes } from './client-hello.ts';
import type { FirstBytes } from './client-hello.ts';

export interface DoorOptions {
  /** Milliseconds until the end of the TLS handshake. */
  readonly handshakeMs: number;
  /** What TLS is made with, asked for at each connection; undefined when there is none. */
  readonly tls: () => { readonly context: SecureContext; readonly asksForCertificate: boolean } | undefined;
  /** A TLS handshake failed, or the station hung up after it without a word (`HUNG_UP`): some look at the certificate only then. */
  readonly failed: (error: NodeJS.ErrnoException, hello: ClientHello | undefined) => void;
}

/** Lets connections with and without TLS into one HTTP server, by the first bytes that come, and knows what was offered. */
export class Door {
  readonly #options: DoorOptions;
  readonly #serve: (socket: Socket) => void;
  readonly #hellos = new WeakMap<object, ClientHello>();
  /** Connections that the HTTP server does not know of yet. */
  readonly #waiting = new Set<Socket>();
  /** Connections with TLS on which nothing was asked yet. */
  readonly #silent = new WeakSet<object>();

  /** @param http takes its connections through this door from now on */
  constructor(http: Server, options: DoorOptions) {
    this.#options = options;
    const serve = http.listeners('connection') as ((socket: Socket) => void)[];
    http.removeAllListeners('connection');
    this.#serve = (socket) => serve.forEach((one) => one.call(http, socket));
    http.on('connection', (socket: Socket) => this.#enter(socket));
    for (const asked of ['request', 'upgrade'])
      http.prependListener(asked, ({ socket }: IncomingMessage) => this.#silent.delete(socket));
    // What is not writable any more has hung up, and nobody else tells of it.
    http.prependListener(
      'clientError',
      (_error: Error, socket: Socket) => socket.writable && this.#silent.delete(socket),
    );
  }

  /** What the station of a connection offered. @param socket of the HTTP request */
  helloOf(socket: object): ClientHello | undefined {
    return this.#hellos.get(socket);
  }

  /** Ends the connections that have not come as far as HTTP. */
  close(): void {
    for (const socket of this.#waiting) socket.destroy();
  }

  #enter(socket: Socket): void {
    if (this.#options.tls() === undefined) return this.#serve(socket);
    this.#waiting.add(socket);
    const chunks: Buffer[] = [];
    const leave = (): void => {
      clearTimeout(timer);
      this.#waiting.delete(socket);
      socket.off('data', look);
      socket.off('end', gone);
      socket.off('close', gone);
      socket.off('error', gone);
    };
    const gone = (): void => {
      leave();
      socket.destroy();
    };
    const look = (chunk: Buffer): void => {
      chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const first = readFirstBytes(bytes);
      if (first.kind === 'unfinished') return;
      leave();
      socket.pause();
      socket.unshift(bytes);
      this.#begin(socket, first);
    };
    const timer = setTimeout(() => {
      gone();
      this.#options.failed(tooSlow(this.#options.handshakeMs), undefined);
    }, this.#options.handshakeMs);
    socket.on('data', look);
    socket.on('end', gone);
    socket.on('close', gone);
    socket.on('error', gone);
  }

  #begin(socket: Socket, first: FirstBytes): void {
    if (first.kind === 'tls') return this.#shakeHands(socket, first.hello);
    this.#serve(socket);
    process.nextTick(() => socket.resume());
  }

  #shakeHands(socket: Socket, hello: ClientHello | undefined): void {
    const { tls, failed, handshakeMs } = this.#options;
    const terms = tls();
    if (terms === undefined) return void socket.destroy();
    this.#waiting.add(socket);
    const secured = new TLSSocket(socket, {
      isServer: true,
      secureContext: terms.context,
      requestCert: terms.asksForCertificate,
      // Whoever shows none, or a bad one, is turned away by an answer that says why.
      rejectUnauthorized: false,
    });
    if (hello !== undefined) this.#hellos.set(secured, hello);
    let over = false;
    const end = (error?: NodeJS.ErrnoException): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      this.#waiting.delete(socket);
      if (error === undefined) {
        this.#silent.add(secured);
        return this.#serve(secured);
      }
      secured.destroy();
      socket.destroy();
      failed(error, hello);
    };
    const timer = setTimeout(() => end(tooSlow(handshakeMs)), handshakeMs);
    secured.on('error', end);
    socket.on('error', end);
    const gone = (): void => {
      if (this.#silent.delete(secured)) failed(closed('HUNG_UP'), hello);
      end(closed('ECONNRESET'));
    };
    // HTTP servers leave their own half open: a station that hangs up does not close the connection by that.
    secured.once('end', gone);
    secured.once('close', gone);
    secured.once('secure', () => end());
  }
}

function closed(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error('closed'), { code });
}

function tooSlow(ms: number): NodeJS.ErrnoException {
  return Object.assign(new Error(`it was not complete within ${ms / 1000} s`), { code: 'HANDSHAKE_TIMEOUT' });
}
