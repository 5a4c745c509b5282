import { expect } from 'chai';
import { generateKeyPair, selfSignedCertificate, type KeyKind } from '../pki/index.ts';
import { Secret, type BasicAuth, type TlsFacts } from '../session/index.ts';
import type { Shown } from './attempts.ts';
import {
  basicAuthentication,
  certificate,
  modernTls,
  requiredSuites,
  serverCertificate,
  SUITES,
} from './connection-checks.ts';

const key = new Secret('sixteen bytes ..');
const shown = (facts: Partial<Shown> = {}): Shown => ({
  identity: 'CP001',
  basicAuth: undefined,
  tls: undefined,
  hello: undefined,
  ...facts,
});
const tls = (facts: Partial<TlsFacts> = {}): TlsFacts => ({
  version: 'TLSv1.2',
  suite: SUITES.rsa[0],
  host: 'csms.example',
  certificates: [],
  distrust: undefined,
  hello: undefined,
  ...facts,
});
const hello = (suites: readonly string[], versions = ['TLSv1.2']): Shown['hello'] => ({
  suites,
  versions,
  compressions: ['null'],
  host: undefined,
});
const whats = (details: readonly { readonly what: string }[]): string[] => details.map(({ what }) => what);

describe('basic authentication, judged', () => {
  const given = (auth: Partial<BasicAuth>): Shown =>
    shown({ basicAuth: { username: 'CP001', wellFormed: true, password: key, accepted: true, ...auth } });
  const wanted = basicAuthentication(key);

  it('is right with the identity and the AuthorizationKey', () => {
    expect(wanted(given({}))).to.deep.equal([]);
  });

  for (const [what, auth, expected] of [
    ['no readable header', { wellFormed: false, username: '', password: undefined }, ['Authorization']],
    ['another user name', { username: 'cp001' }, ['user name']],
    ['another password', { password: new Secret('sixteen others .') }, ['password']],
    ['a short password', { password: new Secret('short') }, ['password', 'length of the password']],
    ['a long password', { password: new Secret('x'.repeat(21)) }, ['password', 'length of the password']],
  ] as const)
    it(`is wrong with ${what}`, () => {
      expect(whats(wanted(given(auth)))).to.deep.equal(expected);
    });

  it('is wrong where there is none, and tells no password', () => {
    expect(whats(wanted(shown()))).to.deep.equal(['Authorization']);
    const details = wanted(given({ password: new Secret('S3CRET') }));
    expect(JSON.stringify(details)).to.not.contain('S3CRET');
  });

  it('takes any password of the right length where none is known', () => {
    expect(basicAuthentication(undefined)(given({ password: new Secret('x'.repeat(16)) }))).to.deep.equal([]);
  });
});

describe('TLS, judged', () => {
  it('is of version 1.2 or above', () => {
    for (const version of ['TLSv1.2', 'TLSv1.3']) expect(modernTls(shown({ tls: tls({ version }) }))).to.deep.equal([]);
    expect(whats(modernTls(shown({ tls: tls({ version: 'TLSv1.1' }) })))).to.deep.equal(['TLS version']);
    expect(whats(modernTls(shown({ hello: hello([], ['TLSv1', 'SSLv3']) })))).to.deep.equal(['TLS version']);
    expect(whats(modernTls(shown()))).to.deep.equal(['TLS']);
  });

  it('needs one of the two pairs of cipher suites, whole', () => {
    for (const pair of [SUITES.ecdsa, SUITES.rsa])
      expect(requiredSuites(shown({ hello: hello(['0x1234', ...pair]) }))).to.deep.equal([]);
    for (const suites of [[], [SUITES.ecdsa[0], SUITES.rsa[1]], ['TLS_AES_128_GCM_SHA256']])
      expect(whats(requiredSuites(shown({ hello: hello(suites) })))).to.deep.equal(['cipher suites']);
  });
});

describe('a certificate, judged', () => {
  const of = async (commonName: string, kind: KeyKind = 'P-256'): Promise<Uint8Array> =>
    (
      await selfSignedCertificate(generateKeyPair(kind), {
        subject: { commonName },
        purpose: 'client',
        notBefore: 0,
        notAfter: Date.UTC(2040, 0, 1),
      })
    ).der;
  const judged = async (der: Uint8Array, ...commonNames: string[]): Promise<string[]> =>
    whats(certificate({ commonNames })(shown({ tls: tls({ certificates: [der] }) })));

  it('is right with a strong key, a serial number and the name', async () => {
    expect(await judged(await of('PF-0001'), 'other', 'PF-0001')).to.deep.equal([]);
    expect(await judged(await of('pf-0001'), 'PF-0001')).to.deep.equal([]);
    expect(await judged(await of('PF-0001'))).to.deep.equal([]);
  });

  it('is wrong with another name or a weak key', async () => {
    expect(await judged(await of('PF-0002'), 'PF-0001')).to.deep.equal(['commonName']);
    expect(await judged(await of('PF-0001', 'RSA 1024'), 'PF-0001')).to.deep.equal(['key']);
  });

  it('is wrong where there is none, or it cannot be read', async () => {
    expect(whats(certificate({ commonNames: [] })(shown({ tls: tls() })))).to.deep.equal(['certificate']);
    expect(await judged(Buffer.from('nonsense'))).to.deep.equal(['certificate']);
  });

  it('of a Central System holds the host name, or any name where it was reached by an address', async () => {
    const certificates = [await of('csms.example')];
    const at = (host: string): string[] => whats(serverCertificate(shown({ tls: tls({ certificates, host }) })));
    for (const host of ['csms.example', 'CSMS.Example']) expect(at(host)).to.deep.equal([]);
    expect(at('other.example')).to.deep.equal(['commonName']);
    expect(at('127.0.0.1')).to.deep.equal([]);
  });
});
