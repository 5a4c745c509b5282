import { expect } from 'chai';
import { generateKeyPair, pemOf, selfSignedCertificate, type RsaPadding } from '../../pki/index.ts';
import type { Arrival } from '../arrival.ts';
import { KnownRefusals16 } from './known-refusals.ts';

describe('certificates that the official tool is known to refuse', function () {
  this.timeout(10_000);
  const keys = generateKeyPair('RSA 2048');
  const terms = { subject: { commonName: 'CP001' }, purpose: 'client', notBefore: 0, notAfter: 1 } as const;
  const noted = (certificateChain: unknown): string[] => {
    const arrival = { action: 'CertificateSigned', payload: { certificateChain }, frame: 7 } as unknown as Arrival;
    return new KnownRefusals16()
      .heard(arrival)
      .map(({ level, subject, frame }) => `${level} ${subject}, frame ${frame}`);
  };
  const signedWith = async (padding: RsaPadding): Promise<string> =>
    pemOf(await selfSignedCertificate(keys, terms, padding));

  it('are those signed with RSA-PSS', async () => {
    expect(await signedWith('RSA-PSS').then(noted)).to.deep.equal([
      'may Central System signs certificates with RSA-PSS, frame 7',
    ]);
  });

  it('are no others', async () => expect(await signedWith('RSA PKCS#1 v1.5').then(noted)).to.deep.equal([]));

  it('are none that cannot be read', () => {
    expect(noted('no certificate')).to.deep.equal([]);
    expect(noted(undefined)).to.deep.equal([]);
    expect(noted({})).to.deep.equal([]);
  });
});
