import type { WebSocket } from 'ws';
import type {
  CloseOptions,
  ConnectionOpened,
  ConnectionSecurity,
  FrameForm,
  LinkEvents,
  TextLink,
  TurnedAway,
} from '../session/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { LiveSocket } from './socket.ts';
import type { SocketOptions } from './socket.ts';

/** The CSMS end's link to one identity: takes over whichever connection that station has opened last. */
export class CsmsLink implements TextLink {
  readonly security: ConnectionSecurity;
  readonly #options: SocketOptions;
  readonly #released: () => void;
  #events: LinkEvents | undefined;
  #socket: LiveSocket | undefined;
  #refusing = false;
  #disposed = false;

  /** @param released called when the link is disposed of */
  constructor(options: SocketOptions, security: ConnectionSecurity, released: () => void) {
    this.security = security;
    this.#options = options;
    this.#released = released;
  }

  get connected(): boolean {
    return this.#socket?.open === true;
  }

  /** Whether attempts are to be turned away. */
  get refusing(): boolean {
    return this.#refusing;
  }

  bind(events: LinkEvents): void {
    this.#events = events;
  }

  /** A new connection of the station: it replaces the one that may still be there. */
  accept(ws: WebSocket, connection: Omit<ConnectionOpened, 'at'>, version: FramedVersion): void {
    this.#socket?.abandon(1000, 'replaced by a new connection of the same identity', () => this.#events?.doubled?.());
    if (this.#disposed) {
      // Whoever heard of the replacement has ended the session.
      ws.terminate();
      return;
    }
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
      this.#options,
    );
    this.#socket = socket;
    this.#events?.opened(connection, version);
  }

  turnedAway(attempt: Omit<TurnedAway, 'at'>): void {
    this.#events?.turnedAway(attempt);
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

  open(): Promise<void> {
    this.#refusing = false;
    return Promise.resolve();
  }

  async close({ code = 1000, reason = '', refuse = false, abrupt = false }: CloseOptions): Promise<void> {
    if (refuse) this.#refusing = true;
    await (abrupt ? this.#socket?.cut() : this.#socket?.close(code, reason));
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#released();
    await this.#socket?.close(1001, 'going away');
  }
}
