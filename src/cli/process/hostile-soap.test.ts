import { expect } from 'chai';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { writeRequest } from '../../wire/soap/index.ts';
import { ProcessBench, resultIn } from './bench.ts';
import { freePort } from './plugfest-process.ts';

const HEAD = { messageId: 'urn:uuid:1', from: 'http://127.0.0.1:9/', to: 'http://127.0.0.1/' };
const heartbeat = (chargeBoxIdentity: string): string =>
  writeRequest('1.6', 'station', 'Heartbeat', {}, { ...HEAD, chargeBoxIdentity });
const boot = writeRequest(
  '1.6',
  'station',
  'BootNotification',
  { chargePointVendor: 'v', chargePointModel: 'm' },
  { ...HEAD, chargeBoxIdentity: 'CP001' },
);

/** A charge point that sends whatever it likes to `plugfest run`, over real HTTP. */
describe('plugfest run over SOAP, with a hostile charge point', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('refuses what cannot be read, and serves the others meanwhile', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const post = async (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<number> => {
      const type = { 'content-type': 'application/soap+xml; charset=utf-8' };
      const response = await fetch(url, { method: 'POST', body, headers: { ...type, ...headers } });
      await response.arrayBuffer();
      return response.status;
    };
    const run = bench.run('--over', '1.6S', '--sut', 'station', '--listen', `127.0.0.1:${port}`, 'TC_001_CS');
    await run.process.says(/listening on/);

    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n<');

    const good = heartbeat('CP001');
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
    const entity = '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await post(good.slice(0, -20)), 'an envelope that breaks off').to.equal(400);
    expect(await post(good.replace('?>', `?>${entity}`)), 'a document type').to.equal(400);
    expect(await post(bomb, { 'content-encoding': 'gzip' }), 'a bomb').to.equal(413);
    expect(await post(good, { 'content-encoding': 'br' }), 'a strange encoding').to.equal(415);
    expect(await post(Buffer.alloc(2 * 1024 * 1024, '<a>')), 'too much').to.equal(413);
    const strangers = await Promise.all(Array.from({ length: 300 }, () => post(heartbeat('STRANGER'))));
    expect(new Set(strangers), 'a flood of strangers').to.deep.equal(new Set([400]));
    expect(await post(boot), 'the boot of an honest one').to.equal(200);

    slow.destroy();
    // A person would have to act next: that this one can be asked at all shows that nothing has broken.
    run.process.signal('SIGTERM');
    expect(await run.process.ended(), run.process.said).to.equal(130);
    const { cases } = await resultIn(run.out);
    expect(cases.map(({ id, verdict }) => `${id} ${verdict}`)).to.deep.equal(['TC_001_CS inconclusive']);
  });
});
