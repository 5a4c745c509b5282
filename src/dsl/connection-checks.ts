import { isIP } from 'node:net';
import { readCertificate, Unreadable, weakness, type Certificate } from '../pki/index.ts';
import type { Secret } from '../session/index.ts';
import type { Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Shown } from './attempts.ts';

/** What a connection must show; gives everything that is wrong with it. */
export type ConnectionCheck = (shown: Shown) => readonly Detail[];

/** A00.FR.205, A00.FR.304: in bytes; the key in hexadecimal has 32 to 40 digits. */
const PASSWORD = { least: 16, most: 20 };

/**
 * The request must carry HTTP basic authentication: the identity of the URL, and this password (A00.FR.202 to FR.205).
 * @param password undefined: any will do
 */
export function basicAuthentication(password: Secret | undefined): ConnectionCheck {
  return ({ basicAuth, identity }) => {
    const form = `Basic with ${identity} and the AuthorizationKey`;
    if (basicAuth === undefined) return [{ what: 'Authorization', expected: form, received: 'none' }];
    if (!basicAuth.wellFormed || basicAuth.password === undefined)
      return [{ what: 'Authorization', expected: form, received: 'something that is no basic authentication' }];
    const { username, password: given } = basicAuth;
    const details: Detail[] = [];
    if (username !== identity)
      details.push({ what: 'user name', expected: identity, received: visible(username, 100) });
    if (password !== undefined && !given.equals(password))
      details.push({
        what: 'password',
        expected: `the AuthorizationKey, ${password.length} bytes`,
        received: `another password, ${given.length} bytes`,
      });
    if (given.length < PASSWORD.least || given.length > PASSWORD.most)
      details.push({
        what: 'length of the password',
        expected: `${PASSWORD.least} to ${PASSWORD.most} bytes`,
        received: `${given.length} bytes`,
      });
    return details;
  };
}

const NEW_ENOUGH = ['TLSv1.2', 'TLSv1.3'];

/** TLS of version 1.2 or above is in use (A00.FR.312); version 1.3 has no compression, and OpenSSL offers none below it. */
export const modernTls: ConnectionCheck = ({ tls, hello }) => {
  const version = tls?.version ?? hello?.versions[0];
  if (version === undefined) return [{ what: 'TLS', expected: '1.2 or above', received: 'a connection without TLS' }];
  return NEW_ENOUGH.includes(version)
    ? []
    : [{ what: 'TLS version', expected: '1.2 or above', received: visible(version, 20) }];
};

/** The pairs of cipher suites of the whitepaper: a station supports one of them, a CSMS both (A00.FR.317, FR.318). */
export const SUITES = {
  ecdsa: ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  rsa: ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'TLS_RSA_WITH_AES_256_GCM_SHA384'],
} as const;

/** Suites that are told of what a station offers. */
const TOLD = 12;

/** The station offers one of the pairs of cipher suites. */
export const requiredSuites: ConnectionCheck = ({ hello }) => {
  const offered = hello?.suites ?? [];
  if (Object.values(SUITES).some((pair) => pair.every((suite) => offered.includes(suite)))) return [];
  const told = offered.slice(0, TOLD).join(', ');
  return [
    {
      what: 'cipher suites',
      expected: Object.values(SUITES)
        .map((pair) => pair.join(' and '))
        .join(', or '),
      received: offered.length === 0 ? 'none' : `${told}${offered.length > TOLD ? ' and more' : ''}`,
    },
  ];
};

/** What a certificate must be like. */
export interface CertificateWanted {
  /** One of the values of CN must be one of these; any will do when there are none. */
  readonly commonNames: readonly string[];
}

/** The other party shows an X.509 certificate with a strong key, a serial number and the right name (A00.FR.501 to FR.511). */
export function certificate({ commonNames }: CertificateWanted): ConnectionCheck {
  return ({ tls }) => {
    const [own] = tls?.certificates ?? [];
    if (own === undefined) return [{ what: 'certificate', expected: 'an X.509 certificate', received: 'none' }];
    const read = readable(own);
    return typeof read === 'string'
      ? [{ what: 'certificate', expected: 'an X.509 certificate', received: read }]
      : certificateFlaws(read, commonNames);
  };
}

/**
 * The Central System shows a certificate whose CN holds the name under which it was asked for (A00.FR.308, FR.510); where that is an
 * address, any name will do.
 */
export const serverCertificate: ConnectionCheck = (shown) => {
  const host = shown.tls?.host ?? '';
  return certificate({ commonNames: host === '' || isIP(host) !== 0 ? [] : [host] })(shown);
};

function certificateFlaws({ publicKey, serialNumber, subject }: Certificate, wanted: readonly string[]): Detail[] {
  const details: Detail[] = [];
  const weak = weakness(publicKey);
  if (weak !== undefined)
    details.push({ what: 'key', expected: 'RSA of 2048 bits or a curve of 224 bits at least', received: weak });
  if (/^0*$/u.test(serialNumber)) details.push({ what: 'serialNumber', expected: 'a serial number', received: 'none' });
  const names = subject.commonNames;
  const right = names.some((name) => name !== '' && (wanted.length === 0 || wanted.some((one) => sameText(one, name))));
  if (!right)
    details.push({
      what: 'commonName',
      expected: wanted.length === 0 ? 'a name' : wanted.join(' or '),
      received: names.length === 0 ? 'none' : visible(names.join(', '), 200),
    });
  return details;
}

/** Neither host names nor serial numbers, which are CiStrings, differ by upper and lower case. */
function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function readable(der: Uint8Array): Certificate | string {
  try {
    return readCertificate(der);
  } catch (error) {
    if (error instanceof Unreadable) return `one that is unreadable: ${error.message}`;
    throw error;
  }
}
