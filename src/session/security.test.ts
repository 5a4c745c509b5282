import { expect } from 'chai';
import { inspect } from 'node:util';
import { Secret } from './security.ts';

describe('a password', () => {
  const secret = new Secret('S3CRET');

  it('is measured in bytes and compared, whatever the lengths', () => {
    expect(new Secret('pässwörd').length).to.equal(10);
    expect(secret.equals(new Secret(Buffer.from('S3CRET')))).to.equal(true);
    for (const wrong of ['', 'S3CRE', 'S3CRET ', 's3cret', 'x'.repeat(10_000)])
      expect(secret.equals(new Secret(wrong))).to.equal(false);
  });

  it('is not written by anything that writes values', () => {
    const written = [String(secret), JSON.stringify({ secret }), inspect(secret, { showHidden: true, depth: 5 })];
    expect(written.join()).to.not.match(/S3CRET|53 33|83,51/);
  });

  it('is given as a copy to whoever has to send it', () => {
    secret.reveal().fill(0);
    expect(secret.reveal().toString()).to.equal('S3CRET');
  });

  it('is read from an AuthorizationKey in hexadecimal', () => {
    expect(Secret.fromHex('0001FFff')?.reveal()).to.deep.equal(Buffer.from([0, 1, 255, 255]));
    for (const wrong of ['', '0', '0g', '00 01']) expect(Secret.fromHex(wrong)).to.equal(undefined);
  });
});
