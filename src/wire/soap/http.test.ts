import { expect } from 'chai';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { httpBreaches, readHttp, toHttp, writeFault, writeRequest } from './index.ts';
import type { HttpBody, OutgoingEnvelope } from './index.ts';

const HEARTBEAT = writeRequest('1.6', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1', messageId: 'm1' });
/** With a character that every encoding writes in its own way. */
const ACCENTED = HEARTBEAT.replace('CP1', 'Säule');
const TYPE = 'application/soap+xml';

const identityIn = (body: HttpBody): string | undefined => readHttp(body).envelope.head?.chargeBoxIdentity;
const sent = (text: string, form: Omit<OutgoingEnvelope, 'text'> = {}): HttpBody => toHttp({ text, ...form });
const bytesOf = (bytes: Uint8Array, contentType: string | undefined, contentEncoding?: string): HttpBody => ({
  bytes,
  contentType,
  contentEncoding,
  acceptEncoding: undefined,
});
const problemIn = (body: HttpBody): string => {
  const { envelope, refusal } = readHttp(body);
  return envelope.kind === 'malformed' ? `${refusal ?? 'no'} ${envelope.problem.code}` : envelope.kind;
};
const declaring = (encoding: string, text = ACCENTED): string =>
  text.replace('encoding="UTF-8"', `encoding="${encoding}"`);

describe('envelopes in HTTP', () => {
  describe('encodings', () => {
    it('says SOAP 1.2 in UTF-8 of what says nothing else', () => {
      const body = sent(ACCENTED);
      expect(body).to.include({ contentType: 'application/soap+xml; charset=utf-8', contentEncoding: undefined });
      expect(identityIn(body)).to.equal('Säule');
    });

    for (const charset of ['utf-8', 'utf-16', 'iso-8859-1'] as const)
      it(`writes and reads ${charset}`, () => {
        expect(identityIn(sent(ACCENTED, { charset }))).to.equal('Säule');
      });

    it('reads what the document alone names: a mark, a declaration, two bytes for each character', () => {
      const type = { contentType: TYPE };
      expect(identityIn(sent(declaring('utf-16'), { ...type, charset: 'utf-16' }))).to.equal('Säule');
      expect(identityIn(sent(declaring('ISO-8859-1'), { ...type, charset: 'iso-8859-1' }))).to.equal('Säule');
      expect(identityIn(bytesOf(Buffer.from(ACCENTED, 'utf16le'), undefined))).to.equal('Säule');
      const swapped = Buffer.from(ACCENTED, 'utf16le').swap16();
      expect(identityIn(bytesOf(swapped, `${TYPE}; charset="UTF-16"`))).to.equal('Säule');
    });

    it('believes the mark before the charset, and the charset before the declaration', () => {
      const marked = sent(declaring('ISO-8859-1'), { charset: 'utf-16', contentType: `${TYPE}; charset=utf-8` });
      expect(readHttp(marked).encoding).to.equal('utf-16le');
      expect(identityIn(marked)).to.equal('Säule');
      expect(identityIn(sent(declaring('UTF-8'), { charset: 'iso-8859-1' }))).to.equal('Säule');
    });

    it('refuses bytes that are no text of the encoding that is named, and encodings that nobody knows', () => {
      const latin1 = Buffer.from(ACCENTED, 'latin1');
      expect(problemIn(bytesOf(latin1, `${TYPE}; charset=utf-8`))).to.equal('400 bad-coding');
      expect(problemIn(bytesOf(latin1, `${TYPE}; charset=ebcdic`))).to.equal('415 bad-coding');
      expect(problemIn(bytesOf(Buffer.from(declaring('ebcdic')), TYPE))).to.equal('415 bad-coding');
    });

    it('refuses a document type in whatever encoding', () => {
      const utf16 = Buffer.from(`\uFEFF<!DOCTYPE a><a/>`, 'utf16le');
      expect(problemIn(bytesOf(utf16, TYPE))).to.equal('no not-soap');
      expect(problemIn(bytesOf(Buffer.from([0, 1, 2, 255]), TYPE))).to.equal('no not-xml');
    });
  });

  describe('packing', () => {
    for (const contentEncoding of ['gzip', 'deflate'] as const)
      it(`packs and unpacks ${contentEncoding}`, () => {
        const body = sent(ACCENTED, { contentEncoding });
        expect(Buffer.from(body.bytes).includes('Envelope')).to.equal(false);
        expect(identityIn(body)).to.equal('Säule');
      });

    it('unpacks a bare deflate stream, and names in other cases', () => {
      expect(identityIn(bytesOf(deflateRawSync(HEARTBEAT), TYPE, 'deflate'))).to.equal('CP1');
      expect(identityIn(bytesOf(gzipSync(HEARTBEAT), TYPE, 'X-GZIP'))).to.equal('CP1');
      expect(identityIn(bytesOf(Buffer.from(HEARTBEAT), TYPE, 'identity'))).to.equal('CP1');
    });

    it('bounds what comes, packed or not', () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
      expect(problemIn(bytesOf(bomb, TYPE, 'gzip'))).to.equal('413 too-large');
      expect(problemIn(bytesOf(Buffer.alloc(1024 * 1024 + 1, 0x20), TYPE))).to.equal('413 too-large');
    });

    it('refuses what is cut short, what is not packed, and codings that OCPP does not have', () => {
      const packed = gzipSync(HEARTBEAT);
      expect(problemIn(bytesOf(packed.subarray(0, -20), TYPE, 'gzip'))).to.equal('400 bad-coding');
      expect(problemIn(bytesOf(Buffer.from(HEARTBEAT), TYPE, 'gzip'))).to.equal('400 bad-coding');
      expect(problemIn(bytesOf(brotliCompressSync(HEARTBEAT), TYPE, 'br'))).to.equal('415 bad-coding');
      expect(problemIn(sent(HEARTBEAT, { contentEncoding: 'x-own' }))).to.equal('415 bad-coding');
    });
  });

  describe('what is wrong with it', () => {
    const breachesOf = (body: HttpBody, status?: number): string[] =>
      httpBreaches('1.6', { ...readHttp(body), ...(status === undefined ? {} : { status }) }).map(
        ({ block, received, level }) => `${level} ${block}: ${received}`,
      );

    it('is nothing as a rule', () => {
      const fault = writeFault('1.6', 'csms', { code: 'Sender', subcode: 'ProtocolError', reason: 'no' }, {});
      expect(breachesOf(sent(ACCENTED))).to.deep.equal([]);
      expect(breachesOf(sent(HEARTBEAT, { contentType: 'Application/SOAP+XML;action="/Heartbeat"' }))).to.deep.equal(
        [],
      );
      expect([...breachesOf(sent(fault), 400), ...breachesOf(sent(fault), 500)]).to.deep.equal([]);
    });

    it('is another media type, or none', () => {
      expect(breachesOf(sent(HEARTBEAT, { contentType: 'text/xml; charset=utf-8' }))).to.deep.equal([
        'should Content-Type: text/xml; charset=utf-8',
      ]);
      expect(breachesOf(sent(HEARTBEAT, { contentType: null }))).to.deep.equal(['should Content-Type: absent']);
    });

    it('is a charset or a declaration of another encoding, where that makes a difference', () => {
      const contentType = `${TYPE}; charset=utf-8`;
      expect(breachesOf(sent(declaring('utf-16'), { contentType, charset: 'utf-16' }))).to.deep.equal([
        'should encoding in Content-Type: charset="utf-8"',
      ]);
      expect(breachesOf(sent(declaring('ISO-8859-1')))).to.deep.equal([
        'should encoding in Content-Type: encoding="iso-8859-1"',
      ]);
      expect(breachesOf(sent(declaring('ISO-8859-1', HEARTBEAT)))).to.deep.equal([]);
      expect(breachesOf(sent(declaring('utf-16', HEARTBEAT)))).to.deep.equal([
        'should encoding in Content-Type: encoding="utf-16"',
      ]);
    });

    it('is a fault that HTTP calls a success', () => {
      const fault = writeFault('1.6', 'csms', { code: 'Sender', subcode: 'ProtocolError', reason: 'no' }, {});
      expect(breachesOf(sent(fault), 200)).to.deep.equal(['must HTTP status: 200']);
    });
  });
});
