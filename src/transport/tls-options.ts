import { constants } from 'node:crypto';
import { checkServerIdentity, createSecureContext } from 'node:tls';
import type { PeerCertificate, SecureContext, SecureContextOptions } from 'node:tls';
import type { SecurityTerms } from '../session/index.ts';
import { isOfTls13, opensslList } from './cipher-suites.ts';

/**
 * No renegotiation and no resumption: each connection shows its certificates anew. Keys that are too short are let through,
 * so that a case can say so; OpenSSL's own strictness would leave no more than a broken handshake. No TLS compression by Node itself.
 */
const SECURE_OPTIONS = constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_COMPRESSION;
const ANY_KEY = '@SECLEVEL=0';

/** What a CSMS end makes TLS connections with. @throws Error of OpenSSL when certificate and key do not fit */
export function serverContext(terms: SecurityTerms): SecureContext {
  return createSecureContext({ ...common(terms), ...shown(terms), honorCipherOrder: true });
}

/**
 * What a station end makes TLS connections with. Of the security profiles only 3 has it show a certificate
 * (1.6 security whitepaper §2.5).
 *
 * @param host the CSMS's name; its certificate must be made out to it, by the CN or by an alternative name (A00.FR.308)
 */
export function clientTls(terms: SecurityTerms, host: string): ClientTls {
  const { overlooks = [] } = terms;
  return {
    ...common(terms),
    ...(terms.profile === 3 || terms.profile === 0 ? shown(terms) : {}),
    checkServerIdentity: (_, certificate) =>
      overlooks.includes('name') ? undefined : identityTrouble(host, certificate),
    // OpenSSL cannot be told to overlook one of the two only.
    ...(overlooks.includes('dates') || overlooks.includes('issuer') ? { rejectUnauthorized: false } : {}),
  };
}

/** What a TLS connection of a station takes. */
export type ClientTls = SecureContextOptions & {
  readonly rejectUnauthorized?: boolean;
  readonly checkServerIdentity: (host: string, certificate: PeerCertificate) => Error | undefined;
};

function common({ versions, suites, trusted }: SecurityTerms): SecureContextOptions {
  const newest = suites.some(isOfTls13) ? versions.most : ('TLSv1.2' as const);
  return {
    minVersion: versions.least,
    maxVersion: versions.most < newest ? versions.most : newest,
    ciphers: `${opensslList(suites)}:${ANY_KEY}`,
    secureOptions: SECURE_OPTIONS,
    ...(trusted.length === 0 ? {} : { ca: [...trusted] }),
  };
}

function shown({ certificates }: SecurityTerms): SecureContextOptions {
  if (certificates.length === 0) return {};
  return { cert: certificates.map(({ chain }) => chain), key: certificates.map(({ key }) => key) };
}

/** Why a certificate is none of this host; its CN counts as well as its alternative names. */
export function identityTrouble(host: string, certificate: PeerCertificate): Error | undefined {
  // Typed as text; a subject with several names gives a list.
  const names: unknown = (certificate.subject as { CN?: unknown } | undefined)?.CN;
  if ([names].flat().includes(host)) return undefined;
  return checkServerIdentity(host, certificate);
}
