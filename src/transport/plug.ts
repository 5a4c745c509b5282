import type { ConnectionClosed, FrameForm } from '../session/index.ts';

/** Who hears what comes through a plug. */
export interface PlugSocket {
  message(text: string, form: FrameForm): void;
  ping(data: string): void;
  pong(data: string): void;
  /** Told once; nothing comes after it. */
  closed(how: Omit<ConnectionClosed, 'at'>): void;
}

/** RFC 6455 §7.4.1: no close frame came. */
const ABNORMAL = 1006;

/** One end of one connection. Both ends exist from its beginning to its end; each has its own view of whether it is open. */
export class Plug {
  readonly socket: PlugSocket;
  #peer: Plug | undefined;
  #state: 'open' | 'closing' | 'closed' = 'open';
  #closing: { readonly code: number; readonly reason: string } = { code: ABNORMAL, reason: '' };
  #whenClosed: (() => void)[] = [];

  private constructor(socket: PlugSocket) {
    this.socket = socket;
  }

  static connect(one: PlugSocket, other: PlugSocket): [Plug, Plug] {
    const plugs: [Plug, Plug] = [new Plug(one), new Plug(other)];
    [plugs[0].#peer, plugs[1].#peer] = [plugs[1], plugs[0]];
    return plugs;
  }

  get open(): boolean {
    return this.#state === 'open';
  }

  send(text: string, form: FrameForm): void {
    this.#later((peer) => {
      if (peer.#state !== 'closed') peer.socket.message(text, form);
    });
  }

  beat(what: 'ping' | 'pong', data: string): void {
    this.#later((peer) => {
      if (peer.#state !== 'closed') peer.socket[what](data);
    });
  }

  /** Whether the other end holds this connection for open. */
  get alive(): boolean {
    return this.#peer?.open === true;
  }

  /** Begins the closing handshake; what the peer has sent before it hears of that still arrives. */
  close(code: number, reason: string): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'closing';
      this.#closing = { code, reason };
      this.#later((peer) => peer.#closedByPeer(code, reason));
    }
    return this.closed();
  }

  /** Pulls the plug: this end is closed now, the other end finds out. */
  cut(): Promise<void> {
    if (this.#state !== 'closed') {
      this.#state = 'closing';
      queueMicrotask(() => this.#finish('us', ABNORMAL, ''));
      this.#later((peer) => peer.#finish('peer', ABNORMAL, ''));
    }
    return this.closed();
  }

  /** This end is closed now, and the other one never hears of it. */
  forsake(): void {
    this.#finish('us', ABNORMAL, '');
  }

  /** The other end is not there any more: this one is closed now. */
  abandon(code: number, reason: string): void {
    this.#finish('us', code, reason);
  }

  breach(code: number, reason: string): void {
    if (this.#state === 'closed') return;
    this.#later((peer) => peer.#finish('peer', code, reason));
    this.#finish('breach', code, reason);
  }

  #closedByPeer(code: number, reason: string): void {
    if (this.#state === 'closed') return;
    this.#later((peer) => peer.#finish('us', peer.#closing.code, peer.#closing.reason));
    this.#finish('peer', code, reason);
  }

  #finish(by: 'us' | 'peer' | 'breach', code: number, reason: string): void {
    if (this.#state === 'closed') return;
    const ours = this.#state === 'closing' && by === 'peer' ? 'us' : by;
    this.#state = 'closed';
    this.socket.closed({ by: ours, code, reason });
    for (const resolve of this.#whenClosed.splice(0)) resolve();
  }

  /** Resolves when this end is closed. */
  closed(): Promise<void> {
    if (this.#state === 'closed') return Promise.resolve();
    return new Promise((resolve) => this.#whenClosed.push(resolve));
  }

  #later(act: (peer: Plug) => void): void {
    const peer = this.#peer;
    if (peer !== undefined) queueMicrotask(() => act(peer));
  }
}
