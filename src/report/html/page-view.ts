import type { CaseResult, ClaimRemark, RunResult } from '../../trace/index.ts';
import { line } from '../safe-text.ts';
import {
  becauseOf,
  byProfile,
  claimSentence,
  count,
  duration,
  partyName,
  roleName,
  runVerdict,
  standingOf,
  STANDING_WORDS,
  STANDINGS,
  verdictWord,
  warningCount,
} from '../words.ts';
import type { Standing } from '../words.ts';

/** What the templates of the cover and the summary show. Texts are bounded and visible; the templates escape them. */

export interface StandingView {
  readonly standing: Standing;
  readonly word: string;
}

export function standingView(standing: Standing): StandingView {
  return { standing, word: STANDING_WORDS[standing].word };
}

/** The verdict of a case; a fail that its user expects says so. */
export function verdictView(one: CaseResult): StandingView {
  return { standing: standingOf(one.verdict), word: verdictWord(one) };
}

/** The page's anchor of a case. */
export function anchor({ id, binding }: CaseResult): string {
  return `case-${`${id}-${binding}`.replace(/[^A-Za-z0-9_.-]/g, '_')}`;
}

/** Cover: what was tested, by what, when, how, and what came out. */
export function coverView(run: RunResult): object {
  const { sut, tool, pics } = run;
  const name = [sut.vendor, sut.model].filter((text) => text !== '').join(' ');
  const verdict = runVerdict(run);
  const claims = Object.entries(pics).map(([feature, claimed]) => ({ feature: line(feature, 100), claimed }));
  return {
    title: line(name === '' ? `Unnamed ${roleName(sut.role)}` : name, 200),
    kind: `${capital(roles(run))} under test`,
    bindings: run.bindings.map((binding) => `OCPP ${binding}`).join(', '),
    verdict: { ...standingView(verdict.standing), sentence: line(verdict.sentence, 500) },
    stale: (run.stale ?? []).map((text) => line(text, 500)),
    facts: facts(run),
    claimed: claims.filter(({ claimed }) => claimed),
    unclaimed: claims.filter(({ claimed }) => !claimed),
    claimRemarks: (run.claimRemarks ?? []).map((remark) => remarkView(remark, run)),
    hasClaims: claims.length > 0,
    command: line(run.command, 2000),
    tool: `plugfest ${line(tool.version, 40)}`,
  };
}

/** A claim that the system under test contradicts, with the case that shows it. */
function remarkView(remark: ClaimRemark, { sut, cases }: RunResult): object {
  const key = remark.case.replace(/#\d+$/, '');
  const shown = cases.find(({ id, binding }) => `${id}@${binding}` === key);
  return {
    text: line(claimSentence(remark, sut.role), 500),
    evidence: line(remark.evidence, 300),
    where: line(`${remark.case}, frame ${remark.frame}`, 120),
    href: shown === undefined ? '' : `#${anchor(shown)}`,
  };
}

/** Who was under test: one party, or both in a run that tried both. */
function roles({ sut, cases }: RunResult): string {
  return [...new Set([sut.role, ...cases.map(({ role }) => role)])].map(roleName).join(' and ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function facts(run: RunResult): readonly { readonly name: string; readonly value: string }[] {
  const { sut, tool, bindings, startedAt, durationMs, cases } = run;
  const demanded = cases.reduce((sum, { demandedMs }) => sum + demandedMs, 0);
  // Cases side by side wait at the same time: the sum may be more than the run took.
  const waited =
    demanded < 1000 ? '' : `; waits that the protocol or the test documents demand add up to ${duration(demanded)}`;
  const identities = [...new Set(cases.map(({ identity }) => identity).filter((identity) => identity !== ''))];
  const shownIdentities =
    identities.length > 6 ? [...identities.slice(0, 6), `and ${identities.length - 6} more`] : identities;
  return [
    { name: 'Vendor', value: sut.vendor },
    { name: 'Model', value: sut.model },
    { name: 'Firmware', value: sut.firmware },
    { name: 'Role', value: roles(run) },
    { name: identities.length > 1 ? 'Identities' : 'Identity', value: shownIdentities.join(', ') },
    { name: 'Tested over', value: bindings.map(bindingName).join(', ') },
    { name: 'Date', value: dateOf(startedAt) },
    { name: 'Duration', value: `${duration(durationMs)}${waited}` },
    { name: 'Tool', value: `plugfest ${tool.version}${tool.commit === '' ? '' : `, commit ${tool.commit}`}` },
  ].map(({ name, value }) => ({ name, value: value === '' ? 'not known' : line(value, 300) }));
}

function bindingName(binding: string): string {
  return `OCPP ${binding.slice(0, -1)} ${binding.endsWith('S') ? 'SOAP' : 'JSON'}`;
}

/** `2 March 2026, 09:14 UTC`. */
function dateOf(iso: string): string {
  const at = new Date(iso);
  // A run that was put together from its recordings may not know.
  if (Number.isNaN(at.getTime()) || at.getTime() === 0) return '';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** Summary: the counts by profile, and each profile with its cases. */
export function summaryView(run: RunResult): object {
  const profiles = [...byProfile(run.cases)];
  const shown = STANDINGS.filter((standing) => run.cases.some(({ verdict }) => standingOf(verdict) === standing));
  const many = run.bindings.length > 1;
  return {
    heads: shown.map(standingView),
    counts: profiles.map(([profile, cases]) => countsRow(profile, cases, shown)),
    total: profiles.length > 1 ? countsRow('All profiles', run.cases, shown) : undefined,
    profiles: profiles.map(([profile, cases]) => ({
      name: line(profile, 100),
      size: count(cases.length, 'case'),
      cases: cases.map((one) => caseRow(one, many)),
    })),
    caseCount: run.cases.length,
    large: run.cases.length > 300,
    filters: shown.map(standingView),
  };
}

function countsRow(profile: string, cases: readonly CaseResult[], shown: readonly Standing[]): object {
  return {
    profile: line(profile, 100),
    numbers: shown.map((standing) => {
      const number = cases.filter(({ verdict }) => standingOf(verdict) === standing).length;
      return { number, none: number === 0, standing };
    }),
    warnings: cases.reduce((sum, one) => sum + warningCount(one), 0),
    all: cases.length,
  };
}

function caseRow(one: CaseResult, manyBindings: boolean): object {
  const warnings = warningCount(one);
  return {
    anchor: anchor(one),
    ran: one.verdict !== null,
    id: line(one.id, 80),
    title: line(one.title, 200),
    binding: manyBindings ? one.binding : '',
    status: one.status,
    condition: line(one.condition, 300),
    verdict: verdictView(one),
    why: line(one.verdict === null ? (one.notApplicable ?? '') : becauseOf(one), 400),
    warnings: warnings === 0 ? '' : count(warnings, 'warning'),
    role: partyName(one.role, one.binding),
  };
}
