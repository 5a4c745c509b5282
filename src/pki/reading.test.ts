import { expect } from 'chai';
import { issuedBy, pemOf, readCertificates, sameCertificate, sameKey, selfIssued } from './certificate.ts';
import { readRequest, requestProblems } from './request.ts';
import { ED25519_REQUEST, LEAF, PSS_REQUEST, REQUEST, ROOT, WEAK_REQUEST } from './testing/vectors.ts';

describe('a certificate that OpenSSL made', () => {
  const { certificates } = readCertificates(ROOT + LEAF);
  const [root, leaf] = certificates as [(typeof certificates)[0], (typeof certificates)[0]];

  it('says who it is for and who issued it', () => {
    expect(leaf.subject).to.deep.include({ commonNames: ['CP001'], organizations: ['Vector Org'] });
    expect(leaf.subject.text).to.equal('O=Vector Org, CN=CP001');
    expect(leaf.issuer.text).to.equal(root.subject.text);
    expect([leaf.serialNumber, root.serialNumber]).to.deep.equal(['FFF', 'FFF1']);
  });

  it('says how long it is valid, also beyond 2050', () => {
    expect(new Date(root.notBefore).toISOString()).to.equal('2026-11-21T15:44:05.000Z');
    expect(new Date(root.notAfter).toISOString()).to.equal('2126-10-28T15:44:05.000Z');
  });

  it('says what it may be used for', () => {
    expect(root).to.include({ ca: true, pathLength: undefined, keyUsage: undefined });
    expect(leaf.ca).to.equal(false);
  });

  it('is known by its key and its signature', () => {
    expect(leaf.publicKey).to.include({ kind: 'EC', bits: 256, text: 'EC prime256v1' });
    expect(leaf.signatureAlgorithm.text).to.equal('ECDSA with SHA256');
    expect(issuedBy(leaf, root)).to.equal(true);
    expect(issuedBy(root, leaf)).to.equal(false);
    expect([selfIssued(root), selfIssued(leaf)]).to.deep.equal([true, false]);
    expect([sameKey(leaf.publicKey, leaf.publicKey), sameKey(leaf.publicKey, root.publicKey)]).to.deep.equal([
      true,
      false,
    ]);
    expect([sameCertificate(leaf, leaf), sameCertificate(leaf, root)]).to.deep.equal([true, false]);
  });

  it('is written as it was read', () => {
    expect(pemOf(root, leaf)).to.equal(ROOT + LEAF);
  });
});

describe('a signing request that OpenSSL made', () => {
  it('tells subject, key and signature', () => {
    const { request, remarks } = readRequest(REQUEST);
    expect(request.subject).to.deep.include({ commonNames: ['CP001'], organizations: ['Vector Org'] });
    expect(request.publicKey.text).to.equal('EC prime256v1');
    expect(request.signatureVerified).to.equal(true);
    expect(requestProblems(request)).to.deep.equal([]);
    expect(remarks).to.deep.equal([]);
  });

  it('carries the key that the certificate was issued for', () => {
    const { publicKey } = readCertificates(LEAF).certificates[0];
    expect(sameKey(readRequest(REQUEST).request.publicKey, publicKey)).to.equal(true);
  });

  it('may be signed with RSA-PSS', () => {
    const { request } = readRequest(PSS_REQUEST);
    expect(request.signatureAlgorithm.text).to.equal('RSA-PSS with SHA256');
    expect(request.signatureVerified).to.equal(true);
    expect(request.subject.organizations).to.deep.equal(['Ö']);
  });

  it('is told to be weak', () => {
    const { request } = readRequest(WEAK_REQUEST);
    expect(requestProblems(request)).to.deep.equal(['its key (RSA 1024) has fewer than 2048 bits']);
  });

  it('is told to be unsigned when something in it was changed', () => {
    const forged = readRequest(REQUEST.replace('MBUNQMDAx', 'MBUNQMDAy')).request;
    expect(forged.subject.commonNames).to.deep.equal(['CP002']);
    expect(requestProblems(forged)).to.deep.equal(['it is not signed with the key that it carries']);
  });
});

describe('a request with a key on an Edwards curve', () => {
  it('is read and verified', () => {
    const { request } = readRequest(ED25519_REQUEST);
    expect(request.publicKey).to.include({ kind: 'EC', bits: 256, text: 'ed25519' });
    expect(request.signatureAlgorithm.text).to.equal('EdDSA');
    expect(requestProblems(request)).to.deep.equal([]);
  });
});
