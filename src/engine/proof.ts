import type { Arrangement, Kill, Proof } from '../dsl/faults.ts';
import { fits } from '../dsl/security-profiles.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { claimsOver, holds, type Pics } from '../pics/index.ts';
import { wireOf, type Binding } from '../protocol/index.ts';
import { foldCase, type CaseResult, type TraceEvent } from '../trace/index.ts';
import { renderFinding, type Finding } from '../verdict/index.ts';
import type { SecurityProfile } from '../session/index.ts';
import { selfPlay, type PeerFactory, type PlaySecurity, type SelfPlay } from './self-play.ts';

/** The reference peer of one role and version, with what it claims and the values of the play. */
export interface ReferencePeer {
  readonly make: PeerFactory;
  readonly pics: Pics;
  readonly configured: Readonly<Record<string, unknown>>;
  /** How a connection of a security profile is secured; without it, the peer knows none. */
  readonly secured?: (profile: SecurityProfile) => Promise<PlaySecurity>;
  /** Names of its faults. */
  readonly faults: ReadonlySet<string>;
  /** Those of them that break what exists on one wire alone: JSON, or the WebSocket; the envelope. */
  readonly faultsOver?: ReadonlyMap<string, 'json' | 'soap'>;
}

/** What became of one fault. */
export interface KillResult {
  readonly fault: string;
  readonly killed: boolean;
  /** Where it was caught: the step of the first finding of its level. */
  readonly step: string;
  /** Whether the case fails on it, or warns of it. */
  readonly level: 'must' | 'should';
  /** What went wrong with the proof; empty when it was killed as said. */
  readonly problem: string;
}

/** What self-play showed about one case on one binding. */
export interface ProofResult {
  readonly testCase: TestCase;
  readonly binding: Binding;
  readonly reference: CaseResult;
  /** Why the reference peer did not pass; empty when it did. */
  readonly problem: string;
  readonly kills: readonly KillResult[];
  readonly unkilled: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

/** Plays a case against the reference peer and against each fault of its proof. */
export async function prove(
  testCase: TestCase,
  binding: Binding,
  peer: ReferencePeer,
  proof: Proof | undefined,
): Promise<ProofResult> {
  const arrangement = proof?.arrangement ?? {};
  const begun = process.hrtime.bigint();
  const play = (faults: readonly string[], cleanUp: boolean): Promise<readonly TraceEvent[]> =>
    playWith(testCase, binding, peer, arrangement, faults, { cleanUp });
  const reference = resultOf(await play([], true));
  const kills: KillResult[] = [];
  for (const [fault, written] of Object.entries(proof?.kills ?? {})) {
    const kill = killOver(binding, written, peer.faultsOver?.get(fault));
    if (kill === undefined) continue;
    if (!peer.faults.has(fault))
      kills.push({
        fault,
        killed: false,
        step: '',
        level: 'must',
        problem: 'the reference peer has no fault of this name',
      });
    else kills.push(killResult(fault, kill, resultOf(await play([fault], false))));
  }
  const durationMs = Number(process.hrtime.bigint() - begun) / 1e6;
  return {
    testCase,
    binding,
    reference,
    problem: whyNotPassed(reference),
    kills,
    unkilled: arrangement.unkilled ?? {},
    durationMs,
  };
}

/** What is to become of a fault on a binding; undefined when it breaks nothing there. */
function killOver(binding: Binding, kill: Kill, faultOver: Kill['over']): Kill | undefined {
  const wire = wireOf(binding);
  const over = kill.over ?? faultOver ?? wire;
  if (over !== wire) return undefined;
  return {
    ...kill,
    ...(wire === 'soap' ? kill.overSoap : {}),
    ...(kill.advised?.includes(binding) ? { level: 'should' } : {}),
  };
}

/** Whether a case applies to a peer as the proof arranges it. */
export function applies({ spec }: TestCase, binding: Binding, peer: ReferencePeer, arrangement: Arrangement): boolean {
  const claims = claimsOf(binding, peer, arrangement);
  const onThisProfile = fits(spec.securityProfiles, arrangement.security ?? 0, claims);
  return onThisProfile && (spec.prerequisites === undefined || holds(spec.prerequisites, claims));
}

function claimsOf(binding: Binding, peer: ReferencePeer, { claims }: Arrangement): Pics {
  return claimsOver(binding, { ...peer.pics, ...claims });
}

/** A case was to be played against a peer that it does not apply to. */
export class DoesNotApply extends Error {
  override readonly name = 'DoesNotApply';
}

/** One play, with what the proof arranges for its case. @throws DoesNotApply when the case does not apply to the arranged peer */
export async function playWith(
  testCase: TestCase,
  binding: Binding,
  peer: ReferencePeer,
  arrangement: Arrangement,
  faults: readonly string[],
  how: Pick<SelfPlay, 'cleanUp' | 'unprepared'>,
): Promise<readonly TraceEvent[]> {
  if (!applies(testCase, binding, peer, arrangement))
    throw new DoesNotApply(
      `it does not apply to the reference peer: arrange its claims and its security profile in ${testCase.id}.faults.ts`,
    );
  const security = arrangement.security === undefined ? undefined : await peer.secured?.(arrangement.security);
  return selfPlay({
    testCase,
    binding,
    peer: peer.make,
    faults,
    settings: arrangement.settings ?? {},
    pics: claimsOf(binding, peer, arrangement),
    configured: { ...peer.configured, ...security?.values, ...arrangement.values },
    security,
    ...how,
  });
}

/** The folded result of a case's events. */
export function resultOf(events: readonly TraceEvent[]): CaseResult {
  const fold = foldCase();
  for (const event of events) fold.take(event);
  return fold.result();
}

function whyNotPassed(result: CaseResult): string {
  if (result.verdict === 'pass' && result.findings.length === 0) return '';
  const findings = result.findings.map((finding) => renderFinding(finding)).join('\n');
  return `${result.verdict}: ${result.because}${findings === '' ? '' : `\n${findings}`}`;
}

function killResult(fault: string, kill: Kill, result: CaseResult): KillResult {
  const { step, what } = kill;
  const level: KillResult['level'] = kill.level ?? 'must';
  const fits = (one: Finding): boolean =>
    one.step === String(step) && (what === undefined || one.details.some((detail) => detail.what === what));
  const ofLevel = result.findings.filter((one) => one.level === level);
  // A broken must ends the case; warnings stand beside one another.
  const finding = (level === 'must' ? undefined : ofLevel.find(fits)) ?? ofLevel[0];
  const verdict = level === 'must' ? 'fail' : 'pass';
  if (result.verdict !== verdict || !finding) {
    const because = result.because === '' ? '' : ` (${result.because})`;
    const problem = `survived: the verdict is ${result.verdict}${because}${finding || level === 'must' ? '' : ', without a warning'}`;
    return { fault, killed: false, step: '', level, problem };
  }
  const expected = `expected at step ${step === '' ? '(none)' : step}${what === undefined ? '' : `, ${what}`}`;
  const right = fits(finding);
  const problem = right ? '' : `${expected}, caught elsewhere:\n${renderFinding(finding)}`;
  return { fault, killed: right, step: finding.step, level, problem };
}
