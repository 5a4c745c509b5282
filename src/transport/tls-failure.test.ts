import { expect } from 'chai';
import { describeRequestError } from './http-refusal.ts';
import { describeTlsFailure } from './tls-failure.ts';

const error = (code: string, message = 'of OpenSSL'): NodeJS.ErrnoException =>
  Object.assign(new Error(message), { code });

describe('a TLS handshake that failed, in words', () => {
  for (const [code, words] of [
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', /too old/],
    ['ECONNRESET', /does not trust our certificate/],
  ] as const)
    it(code, () => {
      const why = describeTlsFailure(error(code));
      expect(why).to.match(words);
      expect(why).to.not.contain('OpenSSL');
    });

  it('shows what it does not know harmless and in one line', () => {
    expect(describeTlsFailure(error('ERR_SSL_NEW', 'new\u001b[2J\ntrouble\n'))).to.equal(
      'the TLS handshake failed: new\\x1b[2J\\x0atrouble',
    );
  });
});

describe('a request that is none, in words', () => {
  it('tells TLS from nonsense: the station has the wss:// URL of a plain endpoint', () => {
    const broken = (...bytes: readonly number[]): NodeJS.ErrnoException =>
      Object.assign(error('HPE_INVALID_METHOD'), { rawPacket: Buffer.from(bytes) });
    expect(describeRequestError(broken(0x16, 0x03, 0x01), 1000)).to.deep.include({ status: 400 });
    expect(describeRequestError(broken(0x16, 0x03, 0x01), 1000).why).to.match(/came with TLS.*ws:/);
    expect(describeRequestError(broken(0x47, 0x03), 1000).why).to.contain('not an HTTP request');
    expect(describeRequestError(error('HPE_INVALID_METHOD'), 1000).why).to.contain('not an HTTP request');
  });
});
