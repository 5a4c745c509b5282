import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { realClock } from '../clock/index.ts';
import type { RpcOptions } from '../session/index.ts';
import { Diary } from './testing/diary.ts';
import { closeFrame, frame } from './testing/raw-peer.ts';
import { websocketStation } from './websocket-client.ts';

const MIB = 1024 * 1024;

describe('a hostile CSMS', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server?.close(resolve));
  });

  /** A server that answers a correct handshake with a correct one and these bytes. */
  async function csms(...bytes: readonly Buffer[]): Promise<string> {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('data', (data) => {
        const key = /sec-websocket-key: (.*)\r\n/iu.exec(data.toString('latin1'))?.[1] ?? '';
        const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
        const head = [
          'HTTP/1.1 101 Switching Protocols',
          'Upgrade: websocket',
          'Connection: Upgrade',
          `Sec-WebSocket-Accept: ${accept}`,
          'Sec-WebSocket-Protocol: ocpp1.6',
        ];
        socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), ...bytes]));
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(server?.address() as AddressInfo).port}`;
  }

  async function suffer(limits: NonNullable<RpcOptions['limits']>, ...bytes: readonly Buffer[]): Promise<Diary> {
    const url = await csms(...bytes);
    const diary = new Diary();
    const station = websocketStation({ clock: realClock, url, identity: 'CP1', version: '1.6', sessionLimits: limits });
    station.listen(diary);
    await station.open();
    await diary.until('closed');
    await station.dispose();
    return diary;
  }

  const raw = { masked: false } as const;

  it('a frame in the same packet as the handshake is not missed', async () => {
    const diary = await suffer({}, frame('[2,"1","Reset",{}]', raw), closeFrame(1001, 'bye', raw));
    expect(diary.lines).to.deep.equal(['opened CP1 ocpp1.6', 'call Reset', 'closed by peer 1001 bye']);
  });

  for (const [what, bytes, closed] of [
    ['a masked frame', [frame('[]')], '1002 the peer sent a masked frame; a server must not mask (RFC 6455 §5.1)'],
    [
      'a message over the limit',
      [frame('', { ...raw, claim: MIB + 1 })],
      '1009 the peer sent a message of more than 1048576 bytes',
    ],
    [
      'too many fragments',
      [
        frame('[', { ...raw, fin: false }),
        ...Array.from({ length: 64 }, () => frame(' ', { ...raw, opcode: 0, fin: false })),
      ],
      '1008 the peer sent a message in more than 64 fragments',
    ],
    [
      'text that is not UTF-8',
      [frame(Buffer.from([0xc0]), raw)],
      '1007 the peer sent text that is not UTF-8 (RFC 6455 §8.1)',
    ],
  ] as const) {
    it(`${what}: cut off, with the reason`, async () => {
      const diary = await suffer({}, ...bytes);
      expect(diary.lines).to.deep.equal(['opened CP1 ocpp1.6', `closed by breach ${closed}`]);
    });
  }

  it('a flood of requests: cut off', async () => {
    const diary = await suffer(
      { framesPerSecond: 20 },
      ...Array.from({ length: 30 }, () => frame('[2,"1","Reset",{}]', raw)),
    );
    expect(diary.lines.at(-1)).to.equal('closed by breach 1008 the peer sent more than 20 messages within one second');
  });
});
