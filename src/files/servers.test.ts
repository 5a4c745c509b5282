import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Client } from 'basic-ftp';
import { Readable } from 'node:stream';
import { realClock, type Clock } from '../clock/index.ts';
import { generateKeyPair, pemOf, privateKeyPem, selfSignedCertificate } from '../pki/index.ts';
import { networkTransfer } from './client.ts';
import { TransferFailed, type Files, type PlaceTerms, type Transfer, type TransferProtocol } from './files.ts';
import { fileServers } from './servers.ts';
import { usualBounds } from './shelf.ts';
import { folderStore } from './store.ts';

const FIRMWARE = { name: 'firmware.bin', bytes: Buffer.from('0123456789'.repeat(30_000)) };
const LOG = { name: 'log.txt', bytes: Buffer.from('it was all right\n'.repeat(5000)) };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Time that is moved by hand. */
class HandClock implements Clock {
  readonly #timers = new Set<{ readonly at: number; readonly fire: () => void }>();
  #now = 0;
  now(): number {
    return this.#now;
  }
  after(ms: number, fire: () => void): () => void {
    const timer = { at: this.#now + ms, fire };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }
  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers]) if (timer.at <= this.#now && this.#timers.delete(timer)) timer.fire();
  }
}

describe('file servers', () => {
  let folder: string;
  let files: Files;
  let transfers: Transfer[];
  let heard: () => void;
  const client = networkTransfer();

  const terms = (protocol: TransferProtocol): PlaceTerms => ({
    protocol,
    owner: 'TC_045_1_CS',
    witness: (transfer) => {
      transfers.push(transfer);
      heard();
    },
  });
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise<void>((resolve) => (heard = resolve));
  };
  const open = async (options: Partial<Parameters<typeof fileServers>[0]> = {}): Promise<void> => {
    files = await fileServers({
      clock: realClock,
      listen: { host: '127.0.0.1', port: 0 },
      store: folderStore(join(folder, 'uploads')),
      ...options,
    });
  };
  const failure = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );
  const kept = (): Buffer => readFileSync(join(folder, 'uploads', transfers.at(-1)?.kept ?? ''));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-files-'));
    transfers = [];
    heard = () => undefined;
  });
  afterEach(async () => {
    await files.close();
    rmSync(folder, { recursive: true });
  });

  for (const protocol of ['ftp', 'http'] as const)
    describe(protocol, () => {
      it('hands out a file, and holds it as evidence', async () => {
        await open();
        const { url } = files.offers(FIRMWARE, terms(protocol));
        expect(Buffer.from(await client.download(url)).equals(FIRMWARE.bytes)).to.equal(true);
        await until(() => transfers.length > 0);
        expect(transfers[0]).to.deep.include({
          direction: 'download',
          protocol,
          from: '127.0.0.1',
          name: 'firmware.bin',
          bytes: 300_000,
          outcome: 'complete',
          sha256: sha256(FIRMWARE.bytes),
        });
      });

      it('takes an upload, keeps it and tells its size and hash', async () => {
        await open();
        const { url } = files.takes(terms(protocol));
        await client.upload(url, LOG);
        await until(() => transfers.length > 0);
        const { sha256: hash, ...rest } = transfers[0]!;
        expect(rest).to.deep.include({ direction: 'upload', protocol, name: 'log.txt', outcome: 'complete' });
        expect(hash).to.equal(sha256(LOG.bytes));
        expect(kept().equals(LOG.bytes)).to.equal(true);
      });

      it('knows no other place, and none that is closed', async () => {
        await open();
        const place = files.offers(FIRMWARE, terms(protocol));
        const guessed = place.url.replace(/[0-9a-f]{32}/, 'f'.repeat(32));
        expect(await failure(client.download(guessed))).to.be.instanceOf(TransferFailed);
        place.close();
        expect(await failure(client.download(place.url))).to.be.instanceOf(TransferFailed);
        expect(transfers).to.deep.equal([]);
      });

      it('takes no upload where a file is offered, and hands out nothing where uploads are taken', async () => {
        await open();
        const [offer, taking] = [files.offers(FIRMWARE, terms(protocol)), files.takes(terms(protocol))];
        expect(await failure(client.upload(offer.url, LOG))).to.be.instanceOf(TransferFailed);
        expect(await failure(client.download(`${taking.url}/log.txt`))).to.be.instanceOf(TransferFailed);
        expect(transfers.map(({ outcome }) => outcome)).to.deep.equal(['refused', 'refused']);
      });

      it('cuts off an upload that has no end', async () => {
        await open({ bounds: { ...usualBounds, largestUpload: 100_000 } });
        const { url } = files.takes(terms(protocol));
        expect(await failure(client.upload(url, { name: 'big', bytes: Buffer.alloc(20_000_000) }))).to.be.instanceOf(
          TransferFailed,
        );
        await until(() => transfers.length > 0);
        expect(transfers[0]).to.include({ outcome: 'too large', name: 'big' });
        expect(kept().length).to.be.at.most(100_000);
      });

      it('takes so many uploads to a place only', async () => {
        await open({ bounds: { ...usualBounds, uploadsPerPlace: 2 } });
        const { url } = files.takes(terms(protocol));
        await client.upload(url, LOG);
        await client.upload(url, { ...LOG, name: 'second' });
        expect(await failure(client.upload(url, { ...LOG, name: 'third' }))).to.be.instanceOf(TransferFailed);
        expect(readdirSync(join(folder, 'uploads'))).to.have.length(2);
      });
    });

  describe('HTTP', () => {
    const raw = (url: string, path: string, method = 'PUT', body = 'x'): Promise<number> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(url);
        const sent = request({ hostname, port, path, method }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end(body);
      });

    it('resumes a download', async () => {
      await open();
      const { url } = files.offers(FIRMWARE, terms('http'));
      const part = await fetch(url, { headers: { Range: 'bytes=299990-' } });
      expect([part.status, part.headers.get('content-range')]).to.deep.equal([206, 'bytes 299990-299999/300000']);
      expect(await part.text()).to.equal('0123456789');
      expect((await fetch(url, { headers: { Range: 'bytes=300000-' } })).status).to.equal(416);
      expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).to.equal('300000');
    });

    it('takes a form, an empty one and a body without a name', async () => {
      await open();
      const { url } = files.takes(terms('http'));
      const form = new FormData();
      form.set('comment', 'not a file');
      form.set('file', new Blob([LOG.bytes]), 'from form.log');
      expect((await fetch(url, { method: 'POST', body: form })).status).to.equal(201);
      expect(transfers.at(-1)).to.include({ name: 'from form.log', bytes: LOG.bytes.length, outcome: 'complete' });
      expect(kept().equals(LOG.bytes)).to.equal(true);

      const empty = new FormData();
      empty.set('file', new Blob([]), 'empty.log');
      expect((await fetch(url, { method: 'POST', body: empty })).status).to.equal(201);
      expect(transfers.at(-1)).to.include({ name: 'empty.log', bytes: 0, outcome: 'complete' });

      expect((await fetch(url, { method: 'POST', body: 'raw' })).status).to.equal(201);
      expect(transfers.at(-1)).to.include({ name: '', bytes: 3 });
    });

    it('says that a form without a file is none', async () => {
      await open();
      const { url } = files.takes(terms('http'));
      const headers = { 'Content-Type': 'multipart/form-data; boundary=abc' };
      expect((await fetch(url, { method: 'POST', headers, body: 'nothing of the kind' })).status).to.equal(400);
      expect(transfers).to.deep.equal([]);
    });

    it('lets nobody climb out of a place', async () => {
      await open();
      const { url } = files.takes(terms('http'));
      const { pathname } = new URL(url);
      for (const path of ['/../../evil', '/..%2f..%2fevil', '/%2e%2e/evil', '/a%5c..%5cevil', '/a%00b'])
        expect(await raw(url, `${pathname}${path}`), path).to.be.oneOf([400, 404]);
      expect(transfers.every(({ outcome }) => outcome === 'refused')).to.equal(true);
      expect(readdirSync(folder)).to.deep.equal([]);
    });

    it('cuts off an upload that stalls', async () => {
      const clock = new HandClock();
      await open({ clock });
      const { url } = files.takes(terms('http'));
      const { port, pathname } = new URL(url);
      const socket = connect(Number(port), '127.0.0.1');
      const gone = new Promise((resolve) => socket.on('close', resolve));
      socket.on('error', () => undefined);
      const began = new Promise((resolve) => socket.once('data', resolve));
      socket.write(`PUT ${pathname}/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n`);
      await began;
      clock.pass(31_000);
      await gone;
      expect(transfers).to.have.length(1);
      expect(transfers[0]).to.include({ outcome: 'stalled' });
    });
  });

  describe('HTTPS', () => {
    it('hands out and takes files under its certificate, and there only', async () => {
      const keys = generateKeyPair('P-256');
      const certificate = await selfSignedCertificate(keys, {
        subject: { commonName: 'files' },
        purpose: 'server',
        notBefore: Date.now() - 86_400_000,
        notAfter: Date.now() + 86_400_000,
        hosts: ['127.0.0.1'],
      });
      const cert = pemOf(certificate);
      await open({ tls: { cert, key: privateKeyPem(keys) } });
      expect(files.protocols).to.include('https');
      const place = files.offers(FIRMWARE, terms('https'));
      expect(Buffer.from(await networkTransfer(cert).download(place.url)).equals(FIRMWARE.bytes)).to.equal(true);
      await networkTransfer(cert).upload(files.takes(terms('https')).url, LOG);
      await until(() => transfers.length === 2);
      expect(transfers.map(({ protocol, outcome }) => `${protocol} ${outcome}`)).to.deep.equal([
        'https complete',
        'https complete',
      ]);
      // Another root than that of the server, and another protocol than that of the place.
      expect(await failure(client.download(place.url))).to.have.property('trouble', 'unreachable');
      const { port } = new URL(files.takes(terms('http')).url);
      const plain = place.url.replace('https:', 'http:').replace(/:\d+/, `:${port}`);
      expect(await failure(client.download(plain))).to.have.property('trouble', 'missing');
    });
  });

  describe('FTP', () => {
    let ftp: Client;
    beforeEach(() => (ftp = new Client(5000)));
    afterEach(() => ftp.close());
    const logIn = async (url: string): Promise<void> => {
      const { hostname: host, port, username: user, password } = new URL(url);
      await ftp.access({ host, port: Number(port), user, password });
    };

    it('works like any server, as far as a place goes', async () => {
      await open();
      await logIn(files.takes(terms('ftp')).url);
      expect(await ftp.pwd()).to.equal('/');
      expect((await ftp.list()).map(({ name }) => name)).to.deep.equal(['logs']);
      await ftp.cd('logs');
      await ftp.uploadFrom(Readable.from([LOG.bytes]), 'here.log');
      expect(await ftp.size('here.log')).to.equal(LOG.bytes.length);
      expect((await ftp.list()).map(({ name }) => name)).to.deep.equal(['here.log']);
    });

    it('goes on with an upload and a download that broke off', async () => {
      await open();
      await logIn(files.takes(terms('ftp')).url);
      await ftp.uploadFrom(Readable.from([LOG.bytes.subarray(0, 1000)]), '/logs/a.log');
      await ftp.appendFrom(Readable.from([LOG.bytes.subarray(1000)]), '/logs/a.log');
      expect(transfers.at(-1)).to.include({ bytes: LOG.bytes.length, sha256: sha256(LOG.bytes), outcome: 'complete' });
      expect(kept().equals(LOG.bytes)).to.equal(true);

      ftp.close();
      ftp = new Client(5000);
      const place = files.offers(FIRMWARE, terms('ftp'));
      await logIn(place.url);
      const target = join(folder, 'part');
      writeFileSync(target, FIRMWARE.bytes.subarray(0, 299_000));
      await ftp.downloadTo(target, 'firmware.bin', 299_000);
      expect(readFileSync(target).equals(FIRMWARE.bytes)).to.equal(true);
    });

    it('lets nobody climb out of a place, upload beside it, or see the file of another', async () => {
      await open();
      files.offers(FIRMWARE, terms('ftp'));
      await logIn(files.takes(terms('ftp')).url);
      for (const path of ['../evil', '/logs/../../evil', '/evil', '/logs/a/b', '/logs/..\\evil'])
        expect(await failure(ftp.uploadFrom(Readable.from(['x']), path)), path).to.be.instanceOf(Error);
      expect(await failure(ftp.cd('..'))).to.be.instanceOf(Error);
      expect(await failure(ftp.size('/firmware.bin'))).to.be.instanceOf(Error);
      expect(transfers.map(({ outcome }) => outcome)).to.include('refused');
      expect(readdirSync(folder)).to.deep.equal([]);
    });

    it('asks for the password, and hangs up on those who guess', async () => {
      await open();
      const { host, port } = new URL(files.takes(terms('ftp')).url);
      const socket = connect(Number(port), '127.0.0.1');
      let said = '';
      socket.on('data', (text) => (said += String(text)));
      socket.write(`STOR /logs/x\r\n${'USER nobody\r\nPASS x\r\n'.repeat(3)}`);
      await new Promise((resolve) => socket.on('close', resolve));
      expect(host).to.include('127.0.0.1');
      expect(said.match(/^530/gm)).to.have.length(4);
      expect(transfers).to.deep.equal([]);
    });

    it('hangs up on a flood of commands', async () => {
      await open();
      const { port } = new URL(files.takes(terms('ftp')).url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      socket.write('NOOP\r\n'.repeat(10_000));
      await new Promise((resolve) => socket.on('close', resolve));
    });

    it('cuts off an upload that stalls, and a client that says nothing', async () => {
      const clock = new HandClock();
      await open({ clock });
      const { port, username, password } = new URL(files.takes(terms('ftp')).url);
      const control = connect(Number(port), '127.0.0.1');
      const lines: string[] = [];
      let woken = (): void => undefined;
      control.on('data', (text) => {
        lines.push(String(text));
        woken();
      });
      const reply = async (code: number): Promise<string> => {
        for (;;) {
          const [, found] = new RegExp(`^(${code} .*)$`, 'm').exec(lines.join('')) ?? [];
          if (found !== undefined) return found;
          await new Promise<void>((resolve) => (woken = resolve));
        }
      };
      control.write(`USER ${username}\r\nPASS ${password}\r\nEPSV\r\n`);
      const [, dataPort] = /\|\|\|(\d+)\|/.exec(await reply(229)) ?? [];
      const data = connect(Number(dataPort), '127.0.0.1');
      data.on('error', () => undefined);
      control.write('STOR /logs/slow.log\r\n');
      await reply(150);
      await new Promise<void>((resolve) => data.write('a little', () => resolve()));
      // The passage begins a turn after the data connection is there.
      await new Promise((resolve) => setImmediate(resolve));
      const over = new Promise((resolve) => control.on('close', resolve));
      for (let step = 0; step < 5 && transfers.length === 0; step++) {
        await new Promise((resolve) => setImmediate(resolve));
        clock.pass(31_000);
      }
      await until(() => transfers.length > 0);
      expect(transfers[0]).to.include({ name: 'slow.log', outcome: 'stalled' });
      clock.pass(61_000);
      clock.pass(61_000);
      await over;
    });
  });

  it('closes everything in the middle of a transfer', async () => {
    await open();
    const { url } = files.takes(terms('http'));
    const { port, pathname } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    const began = new Promise((resolve) => socket.once('data', resolve));
    const gone = new Promise((resolve) => socket.on('close', resolve));
    socket.write(`PUT ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n`);
    await began;
    await files.close();
    await gone;
    expect(transfers.map(({ outcome }) => outcome)).to.deep.equal(['broken off']);
  });

  it('opens nothing when one of its ports is taken', async () => {
    await open();
    const { port } = new URL(files.takes(terms('http')).url);
    const second = await failure(
      fileServers({ clock: realClock, listen: { host: '127.0.0.1', port: Number(port) }, store: folderStore(folder) }),
    );
    expect(second).to.have.property('code', 'EADDRINUSE');
  });

  it('names the public host in its URLs', async () => {
    await open({ publicHost: 'files.example.org' });
    for (const protocol of files.protocols)
      expect(new URL(files.takes(terms(protocol)).url).hostname).to.equal('files.example.org');
  });
});
