import { expect } from 'chai';
import {
  pathProblems,
  readCertificates,
  readRequest,
  sameCertificate,
  sameKey,
  sameName,
  selfIssued,
  Unreadable,
  type Certificate,
  type CertificateText,
} from '../../pki/index.ts';
import { Matcher } from '../matchers.ts';

/** TLS client authentication, as an extended key usage, and any usage (RFC 5280 §4.2.1.12). */
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
const ANY_USAGE = '2.5.29.37.0';

/**
 * Holds what CertificateSigned carries to what a charge point has to verify (whitepaper A02.FR.06) and can use (A00.FR.401, A00.FR.402):
 * PEM (A00.FR.507), for the key of the request, in force, strong, issued by an authority, named as requested (A00.FR.511) and with
 * an organization (A00.FR.509), fit for a TLS client. The root is not known here: the path is followed as far as the chain goes.
 * @param chain the field certificateChain
 * @param csr the request that it answers
 * @param now as OCPP writes it
 * @param deviation seconds by which the clock of the authority may be ahead of ours
 * @throws AssertionError about the first thing that is wrong
 */
export function assertSigned(chain: string, csr: string, now: string, deviation: number): void {
  const { certificates, remarks } = certificatesOf(chain);
  expect(remarks, 'certificateChain PEM').to.deep.equal([]);
  const [certificate, ...issuers] = certificates;
  const { publicKey, subject } = readRequest(csr).request;
  expect(sameKey(certificate.publicKey, publicKey), 'certificateChain key is that of the request').to.equal(true);
  expect(selfIssued(certificate), 'certificateChain certificate signs itself').to.equal(false);
  const at = Date.parse(now);
  const problems = [at, at + deviation * 1000].map((instant) => problemsOf(certificate, issuers, instant));
  // Signed this moment by a clock that is ahead: what is right a little later is right.
  expect(problems.find(({ length }) => length === 0) ?? problems[0], 'certificateChain path').to.deep.equal([]);
  expect(certificate.subject.commonNames, 'certificateChain commonName (CN)').to.deep.equal(subject.commonNames);
  expect(certificate.subject.organizations, 'certificateChain organizationName (O)').to.have.length.above(0);
  const { keyUsage = ['digitalSignature'], extendedKeyUsage = [CLIENT_AUTHENTICATION] } = certificate;
  expect(keyUsage, 'certificateChain key usage').to.include('digitalSignature');
  expect(extendedKeyUsage, 'certificateChain extended key usage').to.satisfy((usages: readonly string[]) =>
    usages.some((usage) => usage === CLIENT_AUTHENTICATION || usage === ANY_USAGE),
  );
}

/** The same certificate in PEM (whitepaper A00.FR.507), however its lines are broken. @param what it is, as it is printed behind "expected" */
export function theCertificate(pem: string, what: string): Matcher<string> {
  const [wanted] = readCertificates(pem).certificates;
  return new Matcher(what, (value) => typeof value === 'string' && isJust(wanted, value));
}

function isJust(wanted: Certificate, pem: string): boolean {
  try {
    const { certificates, remarks } = readCertificates(pem);
    return certificates.length === 1 && remarks.length === 0 && sameCertificate(certificates[0], wanted);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** The last of the issuers that came with it is taken at its word: whether it is trusted is not for this case to know. */
function problemsOf(certificate: Certificate, issuers: readonly Certificate[], at: number): readonly string[] {
  const roots = issuers.filter((one) =>
    issuers.every((other) => other === one || !sameName(other.subject, one.issuer)),
  );
  return pathProblems([certificate, ...issuers], { roots, at })
    .filter(({ kind }) => issuers.length > 0 || kind !== 'unknown issuer')
    .map(({ say }) => say);
}

function certificatesOf(chain: string): CertificateText {
  try {
    return readCertificates(chain);
  } catch (error) {
    if (error instanceof Unreadable)
      expect.fail(`certificateChain: expected X.509 certificates in PEM, but ${error.message}`);
    throw error;
  }
}
