import { expect } from 'chai';
import { readCertificates } from './certificate.ts';
import { certificateHashData, compareHashData, HASH_ALGORITHMS } from './hash-data.ts';
import { LEAF, OCSP_IDENTIFIERS, ROOT } from './testing/vectors.ts';

const root = readCertificates(ROOT).certificates[0];
const leaf = readCertificates(LEAF).certificates[0];

describe('the hash data of a certificate', () => {
  for (const hashAlgorithm of HASH_ALGORITHMS)
    it(`with ${hashAlgorithm} is what OpenSSL puts into an OCSP request`, () => {
      const { issuerNameHash, issuerKeyHash, serialNumber } = certificateHashData(leaf, root, hashAlgorithm);
      expect(issuerNameHash.toUpperCase()).to.equal(OCSP_IDENTIFIERS[hashAlgorithm].issuerNameHash);
      expect(issuerKeyHash.toUpperCase()).to.equal(OCSP_IDENTIFIERS[hashAlgorithm].issuerKeyHash);
      // The whitepaper's own example: 4095 is written FFF (§6.1). OpenSSL prints whole bytes.
      expect(serialNumber).to.equal('FFF');
    });

  it('of a root is made with the root itself', () => {
    const own = certificateHashData(root, root, 'SHA256');
    expect(own).to.deep.include({ hashAlgorithm: 'SHA256', serialNumber: 'FFF1' });
    expect(own.issuerKeyHash).to.equal(certificateHashData(leaf, root, 'SHA256').issuerKeyHash);
  });
});

describe('comparing hash data', () => {
  const computed = certificateHashData(leaf, root, 'SHA256');

  it('does not mind the case of the digits', () => {
    const shouted = {
      ...computed,
      issuerNameHash: computed.issuerNameHash.toUpperCase(),
      issuerKeyHash: computed.issuerKeyHash.toUpperCase(),
      serialNumber: 'fff',
    };
    expect(compareHashData(shouted, computed)).to.deep.equal({ same: true, differing: [], remarks: [] });
  });

  it('reads a serial number with leading zeros or 0x, and remarks upon it', () => {
    for (const serialNumber of ['0FFF', '0xFFF', '0x000fff']) {
      const { same, remarks } = compareHashData({ ...computed, serialNumber }, computed);
      expect(same, serialNumber).to.equal(true);
      expect(remarks[0]).to.contain('leading zeros or 0x');
    }
  });

  it('names the fields in which they differ', () => {
    expect(compareHashData({ ...computed, serialNumber: '4095', issuerKeyHash: '' }, computed)).to.deep.equal({
      same: false,
      differing: ['issuerKeyHash', 'serialNumber'],
      remarks: [],
    });
    expect(compareHashData(certificateHashData(leaf, root, 'SHA512'), computed).differing).to.deep.equal([
      'hashAlgorithm',
      'issuerNameHash',
      'issuerKeyHash',
    ]);
    expect(compareHashData({ ...computed, serialNumber: '0' }, computed).same).to.equal(false);
  });
});
