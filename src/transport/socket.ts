import type { WebSocket } from 'ws';
import { RateGauge } from '../session/index.ts';
import type { ConnectionClosed, FrameForm } from '../session/index.ts';
import { breachOf } from './breach-words.ts';
import type { SocketLimits } from './limits.ts';

export interface SocketEvents {
  text(text: string): void;
  binary(bytes: Uint8Array): void;
  ping(data: string): void;
  pong(data: string): void;
  /** Told once; nothing comes after it. */
  closed(how: Omit<ConnectionClosed, 'at'>): void;
}

export interface SocketOptions {
  readonly limits: SocketLimits;
  /** Seconds between pings of ours; a ping that is not answered before the next one ends the connection. None unless given. */
  readonly pingSeconds?: number;
}

const ABNORMAL = 1006;
const POLICY_VIOLATION = 1008;
const BREACH_GRACE_MS = 100;
/** How long a connection that was replaced may take to answer a ping. */
const SIGN_OF_LIFE_MS = 1_000;
/** A close frame has room for this much of a reason (RFC 6455 §5.5). */
const MAX_REASON_BYTES = 123;

/** One open WebSocket, with one account of how it ended. */
export class LiveSocket {
  readonly #ws: WebSocket;
  readonly #events: SocketEvents;
  readonly #limits: SocketLimits;
  #state: 'open' | 'closing' | 'closed' = 'open';
  /** What we gave as the cause of our closing. */
  #cause: { readonly code: number; readonly reason: string } | undefined;
  #trouble = '';
  #pinging: NodeJS.Timeout | undefined;
  readonly #whenClosed: (() => void)[] = [];

  constructor(ws: WebSocket, events: SocketEvents, { limits, pingSeconds }: SocketOptions) {
    this.#ws = ws;
    this.#events = events;
    this.#limits = limits;
    this.#attach();
    if (pingSeconds !== undefined) this.#keepAlive(pingSeconds);
  }

  /** Whether frames can be sent. */
  get open(): boolean {
    return this.#state === 'open' && this.#ws.readyState === this.#ws.OPEN;
  }

  send(text: string, form: FrameForm = 'text'): void {
    if (!this.open) return;
    if (form === 'binary') this.#ws.send(Buffer.from(text));
    else if (form === 'fragments') this.#sendInFragments(text);
    else this.#ws.send(text);
    if (this.#ws.bufferedAmount > this.#limits.unsentBytes) {
      this.breach(POLICY_VIOLATION, 'the peer does not read what is sent to it');
    }
  }

  ping(data: string): void {
    if (this.open) this.#ws.ping(data);
  }

  /**
   * Begins the closing handshake; resolves when the connection is closed, at the latest after the closing timeout.
   * @throws TypeError when `code` is none that RFC 6455 §7.4 lets an endpoint send
   */
  close(code: number, reason: string): Promise<void> {
    if (this.#state === 'open') {
      this.#ws.close(code, cut(reason));
      this.#state = 'closing';
      this.#cause = { code, reason };
    }
    return this.closed();
  }

  /** Cuts the connection without a closing handshake. */
  cut(reason = ''): Promise<void> {
    if (this.#state !== 'closed') {
      this.#state = 'closing';
      this.#cause = { code: ABNORMAL, reason };
      this.#ws.terminate();
    }
    return this.closed();
  }

  /** Counts as closed from now on, and the peer hears nothing of it. @returns ends the connection for good */
  forsake(): () => void {
    this.#ws.pause();
    this.#finish({ by: 'us', code: ABNORMAL, reason: '' });
    return () => this.#ws.terminate();
  }

  /** Closes because of what the peer sent. */
  breach(code: number, reason: string): void {
    if (this.#state === 'closed') return;
    this.#ws.close(code, cut(reason));
    this.#cutOff({ code, reason });
  }

  /**
   * The connection counts as closed from now on, whatever the peer makes of that. Before it is closed it is asked for a sign of life.
   * @param alive called when the peer gives one
   */
  abandon(code: number, reason: string, alive: () => void): void {
    if (this.#state === 'closed') return;
    const end = (): void => {
      clearTimeout(patience);
      this.#ws.close(code, cut(reason));
    };
    const patience = setTimeout(end, SIGN_OF_LIFE_MS);
    this.#ws.once('pong', () => {
      alive();
      end();
    });
    this.#ws.once('close', () => clearTimeout(patience));
    if (this.open) this.#ws.ping();
    this.#finish({ by: 'us', code, reason });
  }

  /** Resolves when the connection is closed. */
  closed(): Promise<void> {
    if (this.#state === 'closed') return Promise.resolve();
    return new Promise((resolve) => this.#whenClosed.push(resolve));
  }

  #attach(): void {
    const pings = new RateGauge(this.#limits.pingsPerSecond);
    this.#ws.on('message', (data, isBinary) => {
      if (this.#state === 'closed') return;
      // ws hands over one Buffer: its `binaryType` is left at `nodebuffer`.
      const bytes = data as Buffer;
      if (isBinary) this.#events.binary(bytes);
      else this.#events.text(bytes.toString('utf8'));
    });
    const beats = (what: 'ping' | 'pong') => (data: Buffer) => {
      if (this.#state === 'closed') return;
      if (pings.allows(Date.now())) return this.#events[what](data.toString('utf8'));
      this.breach(POLICY_VIOLATION, `the peer sent more than ${this.#limits.pingsPerSecond} pings within one second`);
    };
    this.#ws.on('ping', beats('ping'));
    this.#ws.on('pong', beats('pong'));
    this.#ws.on('error', (error) => {
      const breach = breachOf(error, this.#limits);
      if (breach !== undefined) this.#cutOff(breach);
      else this.#trouble = (error as NodeJS.ErrnoException).code ?? error.message;
    });
    this.#ws.on('close', (code, reason) => {
      if (this.#cause !== undefined) this.#finish({ by: 'us', ...this.#cause });
      else this.#finish({ by: 'peer', code, reason: reason.length > 0 ? reason.toString('utf8') : this.#trouble });
    });
  }

  #sendInFragments(text: string): void {
    const third = Math.ceil(text.length / 3);
    this.#ws.send(text.slice(0, third), { fin: false });
    this.#ws.send(text.slice(third, 2 * third), { fin: false });
    this.#ws.send(text.slice(2 * third), { fin: true });
  }

  /** The close frame has been sent: a moment for it to arrive, in which nothing more is read. */
  #cutOff(breach: { readonly code: number; readonly reason: string }): void {
    this.#ws.pause();
    setTimeout(() => this.#ws.terminate(), BREACH_GRACE_MS);
    this.#finish({ by: 'breach', ...breach });
  }

  #finish(how: Omit<ConnectionClosed, 'at'>): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    clearInterval(this.#pinging);
    this.#events.closed(how);
    for (const resolve of this.#whenClosed.splice(0)) resolve();
  }

  #keepAlive(seconds: number): void {
    let answered = true;
    this.#ws.on('pong', () => {
      answered = true;
    });
    this.#pinging = setInterval(() => {
      if (!answered) return void this.cut(`no answer to a ping for ${seconds} s`);
      answered = false;
      if (this.open) this.#ws.ping();
    }, seconds * 1000);
  }
}

/** Cuts at a character's border, so that the close frame stays UTF-8. */
function cut(reason: string): string {
  let text = reason;
  while (Buffer.byteLength(text) > MAX_REASON_BYTES) text = [...text].slice(0, -1).join('');
  return text;
}
