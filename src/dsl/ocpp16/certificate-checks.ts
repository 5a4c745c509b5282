import { isIP } from 'node:net';
import { expect } from 'chai';
import {
  compareHashData,
  readCertificate,
  readCertificates,
  readRequest,
  requestProblems,
  sameCertificate,
  Unreadable,
  type CertificateHashData,
  type RequestText,
} from '../../pki/index.ts';
import { visible } from '../../wire/index.ts';
import type { ConnectionCheck } from '../connection-checks.ts';
import { Matcher } from '../matchers.ts';
import type { RootCertificate } from './certificate-authority.ts';

/** Whom a signing request must name: serial numbers that the charge point told, and the value of CpoName. */
export interface RequestedSubject {
  /** Empty when it told none: then the name is only held to its form. */
  readonly serialNumbers: readonly string[];
  readonly organization: string;
}

/**
 * Holds a signing request to the whitepaper: PKCS#10 in PEM (A02.FR.03), signed with the key that it carries, a strong key (A00.FR.501 to
 * A00.FR.503), CpoName as organizationName (A02.FR.13), the serial number as commonName (A00.FR.511).
 * @throws AssertionError about the first thing that is wrong
 */
export function assertRequest(csr: string, { serialNumbers, organization }: RequestedSubject): void {
  const { request, remarks } = requestOf(csr);
  expect(remarks, 'csr PEM').to.deep.equal([]);
  expect(requestProblems(request), 'csr').to.deep.equal([]);
  const { organizations, commonNames } = request.subject;
  expect(organizations, 'csr organizationName (O)').to.deep.equal([organization]);
  expect(commonNames, 'csr commonName (CN)').to.have.length(1);
  const [name = ''] = commonNames;
  // A serial number is a CiString: upper and lower case are the same.
  const known = serialNumbers.some((one) => one.toLowerCase() === name.toLowerCase());
  if (serialNumbers.length > 0 && !known) expect(name, 'csr commonName (CN)').to.be.oneOf([...serialNumbers]);
  expect(name !== '' && !isIP(name) && !name.includes('://'), 'csr commonName (CN)').to.equal(true);
}

/** The entry of a list of hash data that names this certificate; whether upper or lower case does not count. */
export function entryOf(
  list: readonly CertificateHashData[] | undefined,
  root: RootCertificate,
): CertificateHashData | undefined {
  return list?.find((entry) => compareHashData(entry, root.hashData(entry.hashAlgorithm)).same);
}

/**
 * The certificate stands in the list, by our own calculation with the algorithm that the charge point chose (whitepaper §6.1).
 * @throws AssertionError with the entry that comes nearest
 */
export function assertListed(list: readonly CertificateHashData[] | undefined, root: RootCertificate): void {
  if (entryOf(list, root) !== undefined) return;
  const differing = (entry: CertificateHashData): number =>
    compareHashData(entry, root.hashData(entry.hashAlgorithm)).differing.length;
  const [nearest] = [...(list ?? [])].sort((one, other) => differing(one) - differing(other));
  const wanted = root.hashData(nearest?.hashAlgorithm ?? 'SHA256');
  if (nearest === undefined || differing(nearest) > 2)
    expect(list ?? [], 'certificateHashData').to.deep.include(wanted);
  else expect(nearest, 'certificateHashData').to.deep.equal(wanted);
}

/** The certificate does not stand in the list. @throws AssertionError */
export function assertNotListed(list: readonly CertificateHashData[] | undefined, root: RootCertificate): void {
  expect(entryOf(list, root), 'certificateHashData').to.equal(undefined);
}

/** Serial numbers are hexadecimal without zeros or `0x` in front (whitepaper §6.1); with them, the number is still the same. */
export const plainSerialNumbers = new Matcher<CertificateHashData[]>(
  'serial numbers without 0x and zeros in front',
  (list) =>
    !Array.isArray(list) ||
    list.every((entry: { readonly serialNumber?: unknown }) => !/^0./.test(String(entry.serialNumber))),
);

/** The other party shows the first certificate of this text, and no other. */
export function showsCertificate(chain: string): ConnectionCheck {
  const wanted = readCertificates(chain).certificates[0];
  return ({ tls }) => {
    const [shown] = tls?.certificates ?? [];
    if (shown !== undefined && sameCertificate({ der: shown }, wanted)) return [];
    return [
      { what: 'certificate', expected: `the one with serial number ${wanted.serialNumber}`, received: inWords(shown) },
    ];
  };
}

function inWords(der: Uint8Array | undefined): string {
  if (der === undefined) return 'none';
  try {
    const { serialNumber, subject } = readCertificate(der);
    return `that of ${visible(subject.text, 100)} with serial number ${serialNumber}`;
  } catch (error) {
    if (error instanceof Unreadable) return `one that is unreadable: ${error.message}`;
    throw error;
  }
}

function requestOf(csr: string): RequestText {
  try {
    return readRequest(csr);
  } catch (error) {
    if (error instanceof Unreadable) expect.fail(`csr: expected a PKCS#10 request in PEM, but ${error.message}`);
    throw error;
  }
}
