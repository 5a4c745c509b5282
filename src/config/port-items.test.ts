import { expect } from 'chai';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { realClock } from '../clock/index.ts';
import { astray, portItem } from './port-items.ts';

describe('ports of ours', () => {
  let other: Server;
  let taken: number;
  let free: number;
  before(async () => {
    other = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    const passing = createServer().listen(0, '127.0.0.1');
    await Promise.all([other, passing].map((server) => new Promise((resolve) => server.once('listening', resolve))));
    taken = (other.address() as AddressInfo).port;
    free = (passing.address() as AddressInfo).port;
    await new Promise((resolve) => passing.close(resolve));
  });
  after(() => other.close());
  const at = (port: number): { host: string; port: number } => ({ host: '127.0.0.1', port });

  it('are free or taken, and free again after the look', async () => {
    expect(await portItem('x', at(taken))).to.include({ ok: false });
    for (let look = 0; look < 2; look++)
      expect(await portItem('x', at(free))).to.deep.equal({ ok: true, what: 'x', say: `127.0.0.1:${free} is free` });
  });

  it('are what a URL leads to, or not', async () => {
    expect(await astray(at(free), new URL(`http://localhost:${free}/any/path`), realClock)).to.equal(undefined);
    expect(await astray(at(free), new URL(`http://127.0.0.1:${taken}/`), realClock)).to.equal(
      'something else listens there',
    );
    expect(await astray(at(free), new URL('https://127.0.0.1:1/'), realClock)).to.equal('ECONNREFUSED');
  });
});
