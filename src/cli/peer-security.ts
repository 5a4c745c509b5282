import type { PlaySecurity } from '../engine/self-play.ts';
import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  privateKeyPem,
  selfSignedCertificate,
  type Authority,
  type CertificateTerms,
  type KeyKind,
} from '../pki/index.ts';
import type { Role } from '../protocol/index.ts';
import { Secret, type OwnCertificate, type SecurityProfile } from '../session/index.ts';

/** What the embedded peers and the harness know each other by. Made once for a process, when it is first needed. */
interface Acquaintance {
  readonly root: string;
  /** One for each kind of key, as A00.FR.317 wants it. */
  readonly csms: readonly OwnCertificate[];
  readonly station: OwnCertificate;
  /** Its key, for whoever signs certificates. */
  readonly rootKey: string;
}

/** 17 bytes: A00.FR.205 asks for 16 to 20. */
const PASSWORD = new Secret('plugfest-embedded');
/** Virtual time begins in 2026. */
const VALID = { notBefore: Date.UTC(2025, 0, 1), notAfter: Date.UTC(2045, 0, 1) };
const ORGANIZATION = 'plugfest';
/** What the embedded charge point tells in its BootNotification. */
const SERIAL_NUMBER = 'PF-0001';

let made: Promise<Acquaintance> | undefined;

/** The terms of both ends of a connection between the harness and an embedded peer. */
export async function securedFor(sut: Role, profile: SecurityProfile): Promise<PlaySecurity> {
  if (profile === 0) return { ours: {}, theirs: {} };
  made ??= acquaintance();
  const { root, rootKey, csms, station } = await made;
  const common = { profile, passwords: [PASSWORD], trusted: [root] };
  const ofCsms = { ...common, certificates: csms };
  const ofStation = { ...common, certificates: [station] };
  const values = { authorityCertificate: root, authorityKey: rootKey };
  return sut === 'station' ? { ours: ofCsms, theirs: ofStation, values } : { ours: ofStation, theirs: ofCsms, values };
}

async function acquaintance(): Promise<Acquaintance> {
  const keys = generateKeyPair('P-256');
  const subject = { commonName: 'plugfest embedded root', organization: ORGANIZATION };
  const certificate = await selfSignedCertificate(keys, { ...VALID, subject, purpose: 'authority' });
  const authority: Authority = { certificate, keys };
  const hosts = ['localhost', '127.0.0.1'];
  const server = {
    subject: { commonName: 'localhost', organization: ORGANIZATION },
    purpose: 'server',
    hosts,
  } as const;
  return {
    root: pemOf(certificate),
    rootKey: privateKeyPem(keys),
    csms: [await issued(authority, 'P-256', server), await issued(authority, 'RSA 2048', server)],
    station: await issued(authority, 'P-256', {
      subject: { commonName: SERIAL_NUMBER, organization: ORGANIZATION },
      purpose: 'client',
    }),
  };
}

async function issued(
  authority: Authority,
  kind: KeyKind,
  terms: Omit<CertificateTerms, 'notBefore' | 'notAfter'>,
): Promise<OwnCertificate> {
  const keys = generateKeyPair(kind);
  const certificate = await issueCertificate(authority, keys.publicKey, { ...VALID, ...terms });
  return { chain: pemOf(certificate), key: privateKeyPem(keys) };
}
