import { expect } from 'chai';
import { readCertificate, readCertificates } from './certificate.ts';
import { readPem } from './pem.ts';
import { readRequest, readRequestDer } from './request.ts';
import { readRevocationListPem } from './revocation.ts';
import { LEAF, REQUEST, ROOT } from './testing/vectors.ts';
import { Unreadable } from './unreadable.ts';

describe('what a hostile peer sends for a certificate', () => {
  /** Whatever the bytes are, reading ends with a result or with Unreadable. */
  const readOrRefused = (read: () => unknown): 'read' | 'refused' => {
    try {
      read();
      return 'read';
    } catch (error) {
      expect(error).to.be.instanceOf(Unreadable);
      return 'refused';
    }
  };
  const der = (pem: string): Uint8Array => readPem(pem).blocks[0]!.der;

  it('is refused when it is cut off, wherever that is', () => {
    for (const [bytes, read] of [
      [der(ROOT), readCertificate],
      [der(REQUEST), readRequestDer],
    ] as const)
      for (let length = 0; length < bytes.length; length++)
        expect(
          readOrRefused(() => read(bytes.subarray(0, length))),
          String(length),
        ).to.equal('refused');
  });

  it('never breaks the reader, whichever byte is changed', function () {
    this.timeout(20_000);
    for (const [bytes, read] of [
      [der(ROOT), readCertificate],
      [der(REQUEST), readRequestDer],
    ] as const)
      for (let index = 0; index < bytes.length; index++)
        for (const value of [0x00, 0x84, 0xff]) {
          const changed = Uint8Array.from(bytes);
          changed[index] = value;
          readOrRefused(() => read(changed));
        }
  });

  it('may not be followed by anything', () => {
    expect(() => readCertificate(Buffer.concat([der(ROOT), Buffer.from([0])]))).to.throw(Unreadable, '1 bytes follow');
  });

  it('is not read when it is too large', () => {
    expect(() => readCertificate(new Uint8Array(20_000))).to.throw(Unreadable, '20000 bytes long');
    expect(() => readCertificates(LEAF + ' '.repeat(40_000))).to.throw(Unreadable, 'characters long');
    expect(() => readCertificates(LEAF.repeat(17))).to.throw(Unreadable, '17 PEM blocks');
  });

  it('must be PEM with the right label', () => {
    expect(() => readCertificates('')).to.throw(Unreadable, 'no PEM text');
    expect(() => readCertificates(der(ROOT).toString())).to.throw(Unreadable, 'no PEM text');
    expect(() => readCertificates(REQUEST)).to.throw(Unreadable, '"CERTIFICATE REQUEST" among the certificates');
    expect(() => readRequest(LEAF)).to.throw(Unreadable, '"CERTIFICATE", not a "CERTIFICATE REQUEST"');
    expect(() => readRequest(REQUEST + REQUEST)).to.throw(Unreadable, '2 PEM blocks');
    expect(() => readRevocationListPem(LEAF)).to.throw(Unreadable, 'not an "X509 CRL"');
    expect(() => readPem(LEAF.replace('END CERTIFICATE', 'END OTHER'))).to.throw(Unreadable, 'ends as "OTHER"');
    expect(() => readPem(LEAF.replace('MII', '§§§'))).to.throw(Unreadable, 'no base64');
  });
});

describe('the PEM of a peer that does it its own way', () => {
  const serialNumber = (pem: string): string => readCertificates(pem).certificates[0].serialNumber;

  it('is read with any line ends, with blanks, and with text around it', () => {
    for (const pem of [LEAF.replaceAll('\n', '\r\n'), LEAF.replaceAll('\n', ''), `Bag Attributes\n  ${LEAF}\n\n`]) {
      expect(serialNumber(pem)).to.equal('FFF');
      expect(readCertificates(pem).remarks).to.deep.equal([]);
    }
  });

  it('is read with escaped line ends, which are remarked upon', () => {
    for (const end of [String.raw`\n`, String.raw`\r\n`, '%0A', '%0d%0a']) {
      const pem = LEAF.replaceAll('\n', end);
      expect(serialNumber(pem), end).to.equal('FFF');
      expect(readCertificates(pem).remarks).to.deep.equal(['its line ends are escaped']);
    }
  });
});
