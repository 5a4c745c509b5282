import { expect } from 'chai';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect as connectSecure, type ConnectionOptions } from 'node:tls';
import { readFirstBytes } from './client-hello.ts';

/** What Node's own TLS sends first. */
async function firstBytesOf(options: ConnectionOptions): Promise<Buffer> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = connectSecure({ ...options, socket: connect(port, '127.0.0.1') });
  client.on('error', () => undefined);
  const [socket] = (await once(server, 'connection')) as [Socket];
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  client.destroy();
  socket.destroy();
  server.close();
  return bytes;
}

describe('the first bytes of a connection', () => {
  let real: Buffer;
  before(async () => {
    real = await firstBytesOf({
      servername: 'csms.example',
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.3',
      ciphers: 'TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:AES256-GCM-SHA384',
    });
  });

  it('tell what a client offers', () => {
    expect(readFirstBytes(real)).to.deep.equal({
      kind: 'tls',
      hello: {
        versions: ['TLSv1.3', 'TLSv1.2'],
        suites: [
          'TLS_AES_128_GCM_SHA256',
          'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
          'TLS_RSA_WITH_AES_256_GCM_SHA384',
          'TLS_EMPTY_RENEGOTIATION_INFO_SCSV',
        ],
        compressions: ['null'],
        host: 'csms.example',
      },
    });
  });

  it('tell of a client that knows TLS 1.2 only, and names no host', async () => {
    const bytes = await firstBytesOf({ maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' });
    expect(readFirstBytes(bytes)).to.have.nested.property('hello.versions').that.deep.equals(['TLSv1.2']);
    expect(readFirstBytes(bytes)).to.have.nested.property('hello.host', undefined);
  });

  it('are unfinished until the last byte has come, however they are cut', () => {
    for (let length = 0; length < real.length; length++)
      expect(readFirstBytes(real.subarray(0, length)).kind).to.equal('unfinished');
  });

  it('may come in several records', () => {
    const body = real.subarray(5);
    const records = [body.subarray(0, 3), body.subarray(3, 60), body.subarray(60)].map((part) => {
      const head = Buffer.from([22, 3, 1, 0, 0]);
      head.writeUInt16BE(part.length, 3);
      return Buffer.concat([head, part]);
    });
    expect(readFirstBytes(Buffer.concat(records))).to.deep.equal(readFirstBytes(real));
  });

  it('are plain when they do not begin a TLS handshake', () => {
    for (const text of ['GET / HTTP/1.1\r\n', '\0', '\x15\x03\x01'])
      expect(readFirstBytes(Buffer.from(text, 'latin1'))).to.deep.equal({ kind: 'plain' });
  });

  it('leave to OpenSSL what cannot be read', () => {
    const broken = (change: (bytes: Buffer) => void): Buffer => {
      const bytes = Buffer.from(real);
      change(bytes);
      return bytes;
    };
    for (const bytes of [
      broken((all) => (all[5] = 2)), // no ClientHello
      broken((all) => (all[1] = 9)), // no such version of the record
      broken((all) => all.writeUInt16BE(0, 3)), // an empty record
      broken((all) => all.writeUInt16BE(0xffff, 3)), // a record longer than there may be
      broken((all) => all.writeUIntBE(0xffffff, 6, 3)), // a message of 16 MB
      broken((all) => (all[43] = 255)), // a session id that runs past the end
      Buffer.concat([Buffer.from([22, 3, 1, 0x40, 0]), Buffer.alloc(5), Buffer.alloc(20_000)]),
    ])
      expect(readFirstBytes(bytes)).to.deep.equal({ kind: 'tls', hello: undefined });
  });

  it('never throw, whatever byte is wrong', () => {
    for (let at = 0; at < real.length; at++)
      for (const value of [0, 1, 0x7f, 0xff]) {
        const bytes = Buffer.from(real);
        bytes[at] = value;
        expect(readFirstBytes(bytes).kind).to.be.oneOf(['tls', 'plain', 'unfinished']);
      }
  });
});
