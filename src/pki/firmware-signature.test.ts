import { expect } from 'chai';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readCertificates } from './certificate.ts';
import { signFirmware, verifyFirmware } from './firmware-signature.ts';
import { selfSignedCertificate } from './issue.ts';
import { generateKeyPair, type KeyPair } from './keys.ts';
import { LEAF } from './testing/vectors.ts';

const firmware = Buffer.from('firmware of plugfest, version 2');
const signing = async (keys: KeyPair) =>
  (
    await selfSignedCertificate(keys, {
      subject: { commonName: 'Firmware' },
      purpose: 'firmware signing',
      notBefore: 0,
      notAfter: 1,
    })
  ).publicKey;

describe('a firmware signature', function () {
  this.timeout(10_000);
  const rsa = generateKeyPair('RSA 2048');
  const ec = generateKeyPair('P-256');

  it('is RSA-PSS with an RSA key and ECDSA with an elliptic-curve key', async () => {
    const byRsa = signFirmware(rsa.privateKey, firmware);
    expect(verifyFirmware(await signing(rsa), firmware, byRsa)).to.deep.equal({ valid: true, scheme: 'RSA-PSS' });
    const byEc = signFirmware(ec.privateKey, firmware);
    expect(verifyFirmware(await signing(ec), firmware, byEc)).to.deep.equal({ valid: true, scheme: 'ECDSA' });
    expect([byRsa, byEc].every(({ length }) => length <= 800)).to.equal(true);
  });

  it('is not that of another file or by another key', async () => {
    const signature = signFirmware(ec.privateKey, firmware);
    const why = 'is not that of this file by the key of this certificate';
    const changed = Buffer.concat([firmware, Buffer.from([0])]);
    expect(verifyFirmware(await signing(ec), changed, signature)).to.deep.equal({ valid: false, why });
    const other = readCertificates(LEAF).certificates[0].publicKey;
    expect(verifyFirmware(other, firmware, signature)).to.deep.equal({ valid: false, why });
    expect(verifyFirmware(await signing(rsa), firmware, signature)).to.deep.equal({ valid: false, why });
  });

  it('is told to be PKCS#1 v1.5 when it is', async () => {
    const old = sign('sha256', firmware, rsa.privateKey).toString('base64');
    expect(verifyFirmware(await signing(rsa), firmware, old)).to.deep.equal({
      valid: false,
      why: 'is RSA PKCS#1 v1.5, where RSA-PSS is demanded',
    });
  });

  it('must be base64', async () => {
    expect(verifyFirmware(await signing(ec), firmware, 'not base64!')).to.deep.equal({
      valid: false,
      why: 'is no base64',
    });
  });

  it('cannot be verified with a key of another kind', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const facts = { ...readCertificates(LEAF).certificates[0].publicKey, kind: 'other' as const, text: 'ed25519' };
    expect(verifyFirmware({ ...facts, key: publicKey }, firmware, 'AAAA')).to.have.property('valid', false);
  });
});
