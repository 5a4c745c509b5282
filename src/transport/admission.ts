import { readCertificate } from '../pki/index.ts';
import { Secret } from '../session/index.ts';
import type { BasicAuth, SecurityTerms, TlsFacts } from '../session/index.ts';
import { readBasicAuth } from './basic-auth.ts';

/** What a station came with. */
export interface Arrived {
  readonly identity: string;
  /** The Authorization header, if there was one. */
  readonly authorization: string | undefined;
  readonly tls: TlsFacts | undefined;
}

export interface Judgement {
  readonly basicAuth: BasicAuth | undefined;
  /** Why the station is turned away, and the HTTP status that tells it so. */
  readonly refusal: { readonly status: number; readonly why: string } | undefined;
}

/**
 * Whether a station is let in on the terms of its session (A00.FR.001, FR.002, FR.203, FR.403). Its certificate's subject, key and
 * dates beyond the path are facts of the connection, for a case to judge.
 */
export function admit(arrived: Arrived, terms: SecurityTerms): Judgement {
  const presented = presentedBy(arrived);
  const refused = (status: number, why: string): Judgement => ({
    basicAuth: presented && { ...presented, accepted: false },
    refusal: { status, why },
  });
  const wrongProfile = profileTrouble(arrived, terms);
  if (wrongProfile !== undefined) return refused(403, wrongProfile);
  if (terms.profile === 3) {
    const { certificates = [], distrust } = arrived.tls ?? {};
    if (certificates.length === 0) return refused(403, 'it showed no certificate, which security profile 3 demands');
    if (distrust !== undefined)
      return refused(403, `its certificate was not accepted (${distrust}); it must come from a CA in ca`);
    const stranger = ownerTrouble(certificates, terms);
    if (stranger !== undefined) return refused(403, stranger);
  } else {
    const why = passwordTrouble(arrived, presented, terms);
    if (why !== undefined) return refused(401, `the station was not let in: ${why}`);
  }
  return { basicAuth: presented && { ...presented, accepted: true }, refusal: undefined };
}

function presentedBy({ authorization, identity }: Arrived): Omit<BasicAuth, 'accepted'> | undefined {
  if (authorization === undefined) return undefined;
  const read = readBasicAuth(authorization, identity);
  if (read === undefined) return { username: '', wellFormed: false, password: undefined };
  return { username: read.username, wellFormed: true, password: new Secret(read.password) };
}

/** Profile 0 sets no terms: a plain endpoint, or TLS that nobody has given a profile. */
function profileTrouble({ tls }: Arrived, { profile, certificates }: SecurityTerms): string | undefined {
  const wantsTls = profile >= 2 || (profile === 0 && certificates.length > 0);
  if (wantsTls && tls === undefined) return 'it came without TLS; give the station the wss:// URL';
  if (profile === 1 && tls !== undefined)
    return 'it came with TLS, and security profile 1 has none; give the station the ws:// URL';
  return undefined;
}

/** A00.FR.404, FR.405. */
function ownerTrouble([own]: readonly Uint8Array[], { owner }: SecurityTerms): string | undefined {
  if (own === undefined || owner === undefined) return undefined;
  const { subject } = readCertificate(own);
  const isOf = (wanted: readonly string[], names: readonly string[]): boolean =>
    wanted.length === 0 || names.some((name) => wanted.includes(name));
  if (!isOf(owner.commonNames, subject.commonNames)) return 'its certificate is that of another station';
  return isOf(owner.organizations, subject.organizations) ? undefined : 'its certificate is that of another operator';
}

function passwordTrouble(
  { identity }: Arrived,
  presented: Omit<BasicAuth, 'accepted'> | undefined,
  { passwords }: SecurityTerms,
): string | undefined {
  if (passwords.length === 0) return undefined;
  if (presented?.password === undefined) return 'it gave no user name and password';
  if (presented.username !== identity) return 'its user name is not the identity in the URL';
  const { password } = presented;
  return passwords.some((one) => one.equals(password)) ? undefined : 'its password is wrong';
}
