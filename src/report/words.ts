import { versionOf } from '../protocol/version.ts';
import type { Binding, Role } from '../protocol/index.ts';
import type { CaseResult, ClaimRemark, RunResult, Summary } from '../trace/index.ts';
import type { Finding, Level, Verdict } from '../verdict/index.ts';

/** What a case came to, for people: a verdict, or that it does not apply. `none` never leaves the fold and reads as an error. */
export type Standing = 'pass' | 'fail' | 'inconclusive' | 'error' | 'not-applicable';

/** In the order in which a reader wants them. */
export const STANDINGS: readonly Standing[] = ['fail', 'error', 'inconclusive', 'pass', 'not-applicable'];

export function standingOf(verdict: Verdict | null): Standing {
  if (verdict === null) return 'not-applicable';
  return verdict === 'none' ? 'error' : verdict;
}

/** The word and the mark of a standing: where colour is missing they still tell one from the other. */
export const STANDING_WORDS: Readonly<Record<Standing, { readonly word: string; readonly mark: string }>> = {
  pass: { word: 'pass', mark: '✓' },
  fail: { word: 'fail', mark: '✗' },
  inconclusive: { word: 'inconclusive', mark: '?' },
  error: { word: 'error', mark: '!' },
  'not-applicable': { word: 'not applicable', mark: '–' },
};

/** The word of a case's verdict: a fail that its user expects is told apart. */
export function verdictWord({ verdict, expected }: CaseResult): string {
  return `${STANDING_WORDS[standingOf(verdict)].word}${expected === undefined ? '' : ', expected'}`;
}

/** Why a case's verdict is what it is; of an expected fail first of all why that is known. */
export function becauseOf({ because, expected }: CaseResult): string {
  return expected === undefined
    ? because
    : `Expected: ${expected}${/[.!?]$/.test(expected) ? '' : '.'} ${because}`.trim();
}

/** A contradiction between the PICS and the system under test, as a sentence that says what to do. */
export function claimSentence({ feature, claimed, said }: ClaimRemark, role: Role): string {
  const claims = claimed
    ? `The PICS claims ${feature}`
    : `The PICS does not claim ${feature}, so the cases that need it were not run`;
  return `${claims}; the ${roleName(role)} ${said}. Correct the one that is wrong.`;
}

/** How a finding is called. */
export function findingWord({ level, expected, knownToBeRefusedBy }: Finding): string {
  if (knownToBeRefusedBy) return `${LEVEL_WORDS[level]}: conforms; known to be refused by ${knownToBeRefusedBy.tool}`;
  return expected === undefined ? LEVEL_WORDS[level] : `${LEVEL_WORDS[level]}, expected`;
}

/** How a finding of a level is called. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { must: 'Failure', should: 'Warning', may: 'Note' };

/** The field's name for a party: a charge point and its central system in OCPP 1.x, a charging station and its CSMS from 2.0 on. */
export function partyName(role: Role, binding: Binding): string {
  if (binding.startsWith('1.')) return role === 'station' ? 'Charge Point' : 'Central System';
  return role === 'station' ? 'Charging Station' : 'CSMS';
}

/** The party that is under test, in general words for a whole run. */
export function roleName(role: Role): string {
  return role === 'station' ? 'charging station' : 'CSMS';
}

/** `850 ms`, `1.2 s`, `48 s`, `3 min 07 s`, `2 h 05 min`. @param ms milliseconds */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** `1 case`, `2 cases`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many cases ran, i.e. had a verdict. */
export function ranCount({ pass, fail, inconclusive, error }: Summary): number {
  return pass + fail + inconclusive + error;
}

/** What a run as a whole came to: its worst standing and one sentence. */
export function runVerdict(run: RunResult): { readonly standing: Standing; readonly sentence: string } {
  const { standing, sentence } = withStale(judged(run.summary), run.stale ?? []);
  const early = run.stopped === undefined ? '' : ` The run ended early: ${run.stopped.replace(/\.$/, '')}.`;
  return { standing, sentence: `${sentence}${early}` };
}

function withStale({ standing, sentence }: Judged, { length }: readonly string[]): Judged {
  if (length === 0) return { standing, sentence };
  const told = `${count(length, 'expectation')} no longer ${length === 1 ? 'holds' : 'hold'}.`;
  return { standing: 'fail', sentence: `${sentence} ${told}` };
}

interface Judged {
  readonly standing: Standing;
  readonly sentence: string;
}

function judged(summary: Summary): Judged {
  const { pass, fail, expected, inconclusive, error, warnings } = summary;
  const ran = ranCount(summary);
  const warned = warnings === 0 ? '' : `, with ${count(warnings, 'warning')}`;
  if (ran === 0) return { standing: 'not-applicable', sentence: 'No case was run.' };
  const unjudged = inconclusive + error;
  const open = unjudged === 0 ? '' : ` ${count(unjudged, 'further case')} could not be judged.`;
  const known = expected === 0 ? '' : ` (${expected} of them expected)`;
  if (fail > expected)
    return {
      standing: 'fail',
      sentence: `${fail} of ${count(ran, 'case')} that ${ran === 1 ? 'was' : 'were'} run failed${known}${warned}.${open}`,
    };
  if (unjudged > 0) {
    return {
      standing: error > 0 ? 'error' : 'inconclusive',
      sentence: `${expected === 0 ? 'No case failed' : `Only ${expected} failed, as expected`}, but ${unjudged} of ${count(ran, 'case')} that ${ran === 1 ? 'was' : 'were'} run could not be judged${warned}.`,
    };
  }
  if (expected > 0)
    return {
      standing: 'pass',
      sentence: `${pass} of ${count(ran, 'case')} that ${ran === 1 ? 'was' : 'were'} run passed${warned}; ${expected} failed as expected.`,
    };
  const all = ran === 1 ? 'The one case that was run' : `All ${ran} cases that were run`;
  return { standing: pass > 0 ? 'pass' : 'error', sentence: `${all} passed${warned}.` };
}

/**
 * The cases of a run by version of OCPP and profile, in the order in which they first appear. Profiles of the same name in two versions are
 * two: where a run has several versions the name says which.
 */
export function byProfile(cases: readonly CaseResult[]): ReadonlyMap<string, readonly CaseResult[]> {
  const versions = [...new Set(cases.map(({ binding }) => versionOf(binding)))];
  const profiles = new Map<string, CaseResult[]>();
  for (const version of versions) {
    for (const one of cases.filter(({ binding }) => versionOf(binding) === version)) {
      const name = `${one.profile === '' ? 'Other' : one.profile}${versions.length > 1 ? ` (OCPP ${version})` : ''}`;
      const list = profiles.get(name);
      if (list) list.push(one);
      else profiles.set(name, [one]);
    }
  }
  return profiles;
}

/** How many warnings (broken obligations of level should) a case has. */
export function warningCount({ findings }: CaseResult): number {
  return findings.filter((finding) => finding.level === 'should').length;
}
