import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  readCertificates,
  readPrivateKey,
  sameName,
  selfIssued,
  selfSignedCertificate,
  type Authority,
  type Certificate,
  type CertificateTerms,
  type KeyKind,
} from '../../pki/index.ts';
import type { OwnCertificate } from '../../session/index.ts';
import { Inconclusive } from '../../verdict/index.ts';

/** What is wrong with a certificate that is good otherwise. */
export type CertificateFlaw = 'expired' | 'other name' | 'other organization' | 'unknown root' | 'self-signed';

/** An authority with the certificates above it, but for the root. */
export interface Issuer extends Authority {
  readonly above: readonly Certificate[];
}

export interface FlawTerms {
  readonly purpose: 'server' | 'client';
  readonly flaw: CertificateFlaw;
  /** The authority that the good certificates come from, when the tool has its key. */
  readonly issuer: Issuer | undefined;
  /** Of a root that nobody knows. */
  readonly keys: KeyKind;
  /** Wall-clock milliseconds. */
  readonly now: number;
}

const DAY = 86_400_000;
/** RFC 2606 keeps this name from being anybody's. */
const ELSEWHERE = 'elsewhere.invalid';

/**
 * Copies of the certificates that the tool shows, for the same keys and with one flaw each.
 * @throws Inconclusive when the flaw takes the authority of the good ones, and the tool does not have its key
 */
export function flawedCopies(shown: readonly OwnCertificate[], terms: FlawTerms): Promise<readonly OwnCertificate[]> {
  if (shown.length === 0)
    throw new Inconclusive(
      'the tool shows no certificate in this run: name one with cert and key (plugfest pki makes both)',
    );
  return Promise.all(shown.map((one) => flawed(one, terms)));
}

async function flawed({ chain, key }: OwnCertificate, terms: FlawTerms): Promise<OwnCertificate> {
  const present = readCertificates(chain).certificates;
  const keys = readPrivateKey(key);
  const content = contentOf(present[0], terms);
  if (terms.flaw === 'self-signed') return { chain: pemOf(await selfSignedCertificate(keys, content)), key };
  const issuer = terms.flaw === 'unknown root' ? await unknownRoot(terms) : issuerOf(present, terms);
  const certificate = await issueCertificate(issuer, keys.publicKey, content);
  return { chain: pemOf(certificate, ...issuer.above), key };
}

function contentOf(
  { subject, dnsNames, ipAddresses }: Certificate,
  { purpose, flaw, now }: FlawTerms,
): CertificateTerms {
  const elsewhere = flaw === 'other name';
  const [commonName = ''] = subject.commonNames;
  const [own] = subject.organizations;
  const organization = flaw === 'other organization' ? 'Somebody Else' : own;
  const from = now - (flaw === 'expired' ? 365 : 1) * DAY;
  return {
    subject: {
      commonName: elsewhere ? (purpose === 'server' ? ELSEWHERE : `not-${commonName}`) : commonName,
      ...(organization === undefined ? {} : { organization }),
    },
    purpose,
    notBefore: from,
    notAfter: flaw === 'expired' ? now - 30 * DAY : now + 30 * DAY,
    ...(purpose === 'server' ? { hosts: elsewhere ? [ELSEWHERE] : [...dnsNames, ...ipAddresses] } : {}),
  };
}

async function unknownRoot({ keys: kind, now }: FlawTerms): Promise<Issuer> {
  const keys = generateKeyPair(kind);
  const subject = { commonName: 'Plugfest Unknown Root' };
  const certificate = await selfSignedCertificate(keys, {
    subject,
    purpose: 'authority',
    notBefore: now - DAY,
    notAfter: now + 365 * DAY,
  });
  return { certificate, keys, above: [] };
}

/** With another authority, the copy would have a second flaw: an issuer that is not trusted. */
function issuerOf(present: readonly [Certificate, ...Certificate[]], { issuer }: FlawTerms): Issuer {
  const ending = 'write authorityCertificate and authorityKey under value (plugfest pki makes both)';
  if (issuer === undefined)
    throw new Inconclusive(
      `this certificate has to come from the authority of the certificate that plugfest shows, whose key it does not have: ${ending}`,
    );
  if (!sameName(rootNameOf([issuer.certificate, ...issuer.above]), rootNameOf(present)))
    throw new Inconclusive(
      `the configured authorityCertificate is not the authority of the certificate that plugfest shows: ${ending}`,
    );
  return issuer;
}

/** The name of the root that a chain leads to, whether the root stands in it or not. */
function rootNameOf(chain: readonly Certificate[]): Certificate['subject'] {
  const last = chain.findLast((one) => !selfIssued(one)) ?? chain[0]!;
  return last.issuer;
}
