import { issuedBy, sameCertificate, type Certificate } from './certificate.ts';
import { sameName } from './name.ts';
import { weakness } from './public-key.ts';
import type { RevocationList } from './revocation.ts';

/** One thing that is wrong with a certificate or with its way to a root. */
export interface PathProblem {
  readonly kind:
    | 'expired'
    | 'not yet valid'
    | 'weak key'
    | 'unknown issuer'
    | 'bad signature'
    | 'issuer is no authority'
    | 'revoked';
  /** A sentence for people, naming the certificate by its subject. */
  readonly say: string;
}

/** What a path is judged against. */
export interface PathTerms {
  /** Certificates that are trusted. */
  readonly roots: readonly Certificate[];
  /** The instant to judge at, in milliseconds since 1970. */
  readonly at: number;
  readonly revoked?: readonly RevocationList[];
}

/** No path is longer than this; a circle of issuers ends here. */
const MAX_LENGTH = 8;

/**
 * Follows the first certificate up to a trusted root (RFC 5280 §6, without policies and name constraints), with the others as
 * intermediates in whatever order; the root itself need not be among them. Empty when the path is good.
 * @param chain the certificate to judge, and what came with it
 */
export function pathProblems(
  [leaf, ...others]: readonly [Certificate, ...Certificate[]],
  terms: PathTerms,
): readonly PathProblem[] {
  const problems: PathProblem[] = [];
  let current = leaf;
  for (let below = 0; below < MAX_LENGTH; below++) {
    problems.push(...ownProblems(current, terms));
    if (terms.roots.some((root) => sameCertificate(root, current))) return problems;
    const step = issuerOf(current, [...terms.roots, ...others]);
    if ('kind' in step) return [...problems, step];
    if (!mayIssue(step, below)) problems.push(problem('issuer is no authority', step, 'must not issue certificates'));
    current = step;
  }
  return [...problems, problem('unknown issuer', leaf, 'leads to no trusted root')];
}

function ownProblems(certificate: Certificate, { at, revoked = [] }: PathTerms): readonly PathProblem[] {
  const problems: PathProblem[] = [];
  if (at < certificate.notBefore)
    problems.push(problem('not yet valid', certificate, `is not valid before ${iso(certificate.notBefore)}`));
  if (at > certificate.notAfter)
    problems.push(problem('expired', certificate, `was valid until ${iso(certificate.notAfter)}`));
  const weak = weakness(certificate.publicKey);
  if (weak !== undefined) problems.push(problem('weak key', certificate, `is too weak: ${weak}`));
  if (revoked.some((list) => list.revokes(certificate)))
    problems.push(problem('revoked', certificate, 'was revoked by its issuer'));
  return problems;
}

function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Certificate | PathProblem {
  const named = candidates.filter(({ subject }) => sameName(subject, certificate.issuer));
  const [first] = named;
  if (first === undefined || named.every((candidate) => sameCertificate(candidate, certificate)))
    return problem('unknown issuer', certificate, `was issued by "${certificate.issuer.text}", which is not trusted`);
  const issuer = named.find(
    (candidate) => !sameCertificate(candidate, certificate) && issuedBy(certificate, candidate),
  );
  return issuer ?? problem('bad signature', certificate, `is not signed by the key of "${first.subject.text}"`);
}

function mayIssue({ ca, pathLength, keyUsage }: Certificate, below: number): boolean {
  return ca && (keyUsage?.includes('keyCertSign') ?? true) && (pathLength === undefined || below <= pathLength);
}

function problem(kind: PathProblem['kind'], { subject }: Certificate, what: string): PathProblem {
  return { kind, say: `the certificate of "${subject.text}" ${what}` };
}

const iso = (time: number): string => new Date(time).toISOString();
