import { readFileSync } from 'node:fs';
import type { RunConfig } from '../config/index.ts';
import { Secret, type SecurityTerms } from '../session/index.ts';

/**
 * The terms on which the connections of a run are made: its security profile, password, and the certificates and keys, read from
 * their files; the pre-flight has seen that they can be read.
 */
export function termsOf({ security }: Pick<RunConfig, 'security'>): Partial<SecurityTerms> {
  const { profile, password, ca, cert, key } = security;
  const secret = passwordOf(password);
  return {
    profile,
    ...(secret === undefined ? {} : { passwords: [secret] }),
    ...(ca === undefined ? {} : { trusted: [readFileSync(ca, 'utf8')] }),
    ...(cert === undefined || key === undefined
      ? {}
      : { certificates: [{ chain: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }] }),
  };
}

/** A password as it goes over the wire. @param written as the key `password` takes it */
function passwordOf(written: string | undefined): Secret | undefined {
  if (written === undefined) return undefined;
  return written.startsWith('hex:') ? Secret.fromHex(written.slice(4)) : new Secret(written);
}
