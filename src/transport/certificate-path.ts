import {
  pathProblems,
  readCertificate,
  readCertificates,
  Unreadable,
  type Certificate,
  type PathProblem,
} from '../pki/index.ts';
import type { Oversight } from '../session/index.ts';

/** What is noticed by who looks at it. */
const SEEN_BY: Readonly<Record<Oversight, readonly PathProblem['kind'][]>> = {
  dates: ['expired', 'not yet valid'],
  name: [],
  issuer: ['unknown issuer', 'bad signature'],
};

/**
 * Why a certificate is not to be trusted; undefined when its path leads to one of the roots. A weak key alone is no reason: the
 * connection is made, for a case to judge it.
 *
 * @param shown DER, the own certificate first, the others in any order
 * @param trusted PEM
 * @param at clock milliseconds
 * @param overlooked what the other end does not look at
 */
export function distrustOf(
  shown: readonly Uint8Array[],
  trusted: readonly string[],
  at: number,
  overlooked: readonly Oversight[] = [],
): string | undefined {
  try {
    const [own, ...others] = shown.map((der) => readCertificate(der));
    if (own === undefined) return 'there is none';
    const problems = pathProblems([own, ...others], { roots: trusted.flatMap(certificatesIn), at });
    return problems.find(({ kind }) => kind !== 'weak key' && !overlooked.some((one) => SEEN_BY[one].includes(kind)))
      ?.say;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** Why a certificate is none of this host; undefined when its CN or an alternative name says so (A00.FR.308). @param shown DER */
export function misnamed([own]: readonly Uint8Array[], host: string): string | undefined {
  if (own === undefined) return undefined;
  const { subject, dnsNames, ipAddresses } = readCertificate(own);
  const names = [...subject.commonNames, ...dnsNames, ...ipAddresses];
  const wanted = host.toLowerCase();
  return names.some((name) => name.toLowerCase() === wanted) ? undefined : `it is made out to ${names.join(', ')}`;
}

/** @throws Unreadable when the text holds something else */
export function certificatesIn(pem: string): readonly Certificate[] {
  return readCertificates(pem).certificates;
}
