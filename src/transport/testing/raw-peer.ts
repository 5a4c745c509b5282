import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface FrameOptions {
  readonly opcode?: number;
  readonly fin?: boolean;
  readonly rsv1?: boolean;
  readonly masked?: boolean;
  /** Length to claim in place of the true one. */
  readonly claim?: number;
}

/** One WebSocket frame, right or wrong (RFC 6455 §5.2). The mask is all zeros: the payload stays readable. */
export function frame(payload: string | Buffer, options: FrameOptions = {}): Buffer {
  const { opcode = 1, fin = true, rsv1 = false, masked = true } = options;
  const body = Buffer.from(payload as string);
  const length = options.claim ?? body.length;
  const mask = masked ? 0x80 : 0;
  const head = [(fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | opcode];
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length));
  if (length < 126) head.push(mask | length);
  else if (length < 65_536) head.push(mask | 126, ...size.subarray(6));
  else head.push(mask | 127, ...size);
  return Buffer.concat([Buffer.from(head), Buffer.alloc(masked ? 4 : 0), body]);
}

/** A close frame. */
export const closeFrame = (code: number, reason = '', options: FrameOptions = {}): Buffer =>
  frame(Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]), { ...options, opcode: 8 });

/** A peer that writes whatever bytes a test wants to a WebSocket endpoint. */
export class RawPeer {
  readonly socket: Socket;
  #received = Buffer.alloc(0);
  #ended = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#ended = true;
    });
  }

  /** Opens the TCP connection and nothing more. */
  static async reach(url: string): Promise<RawPeer> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.setNoDelay();
    return new RawPeer(socket);
  }

  /** Opens a WebSocket with these headers beside the usual ones. */
  static async open(url: string, headers: readonly string[] = ['Sec-WebSocket-Protocol: ocpp1.6']): Promise<RawPeer> {
    const peer = await RawPeer.reach(url);
    peer.request(new URL(url).pathname, headers);
    await peer.until((text) => text.includes('\r\n\r\n'));
    return peer;
  }

  get text(): string {
    return this.#received.toString('latin1');
  }

  /** The status line of the answer to the handshake. */
  get status(): string {
    return this.text.split('\r\n', 1)[0] ?? '';
  }

  /** Everything after the answer to the handshake. */
  get afterHead(): Buffer {
    return this.#received.subarray(this.text.indexOf('\r\n\r\n') + 4);
  }

  request(path: string, headers: readonly string[]): void {
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: test',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ...headers,
    ];
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  }

  write(...data: readonly (Buffer | string)[]): void {
    for (const piece of data) if (!this.#ended) this.socket.write(piece);
  }

  /** Waits until what has been received looks like this, or the other side has hung up. */
  async until(enough: (text: string) => boolean): Promise<void> {
    while (!enough(this.text) && !this.#ended) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          this.socket.off('data', go);
          this.socket.off('close', go);
          resolve();
        };
        this.socket.once('data', go);
        this.socket.once('close', go);
      });
    }
  }

  /** Waits until the other side has hung up. */
  async ended(): Promise<void> {
    await this.until(() => false);
  }

  destroy(): void {
    this.socket.destroy();
  }
}
