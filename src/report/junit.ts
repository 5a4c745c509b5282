import { join } from 'node:path';
import { create } from 'xmlbuilder2';
import type { CaseResult, RunResult } from '../trace/index.ts';
import { writeWhole } from './folder.ts';
import type { OutputFolder } from './reporter.ts';
import { findingText, line, lines } from './safe-text.ts';
import { byProfile, claimSentence, findingWord, standingOf } from './words.ts';

export const JUNIT_FILE = 'junit.xml';

/** How much text one case may put into the file, in characters. */
const OUTPUT_SHOWN = 16_000;

/** Writes `junit.xml`: one suite for each profile, failure and error apart, what does not apply as skipped. @throws ReportWriteFailed */
export async function writeJunit(run: RunResult, out: OutputFolder): Promise<void> {
  await writeWhole(join(out.path, JUNIT_FILE), junitPieces(run));
}

/** The file suite by suite, each a well-formed fragment. Texts hold no character that XML 1.0 forbids: such are written out as `\x00`. */
export function* junitPieces(run: RunResult): Generator<string> {
  const { sut, tool } = run;
  const name = line(
    `plugfest ${[sut.vendor, sut.model, sut.firmware].filter((text) => text !== '').join(' ')}`.trim(),
    300,
  );
  const { stale = [] } = run;
  const counts = withStale(countsOf(run.cases), stale.length);
  const head = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name,
    ...counts,
    time: seconds(run.durationMs),
  });
  // The element by itself comes out as `<testsuites …/>`; the suites go in between.
  yield `${head.end().replace(/\/>\s*$/, '>')}\n`;
  const shared = {
    'plugfest.version': tool.version,
    'plugfest.commit': tool.commit,
    command: run.command,
    'sut.role': sut.role,
    ...Object.fromEntries(
      (run.claimRemarks ?? []).map((one) => [`pics.warning.${one.feature}`, claimSentence(one, sut.role)]),
    ),
  };
  for (const [profile, cases] of byProfile(run.cases)) yield `${suite(profile, cases, run.startedAt, shared)}\n`;
  if (stale.length > 0) yield `${staleSuite(stale, run.startedAt)}\n`;
  yield '</testsuites>\n';
}

type Element = ReturnType<typeof create>;

function suite(
  profile: string,
  cases: readonly CaseResult[],
  startedAt: string,
  shared: Readonly<Record<string, string>>,
): string {
  const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
  const element = create().ele('testsuite', {
    name: line(profile, 200),
    ...countsOf(cases),
    time,
    timestamp: line(startedAt, 40),
  });
  properties(element, shared);
  for (const one of cases) testcase(element, one);
  return element.end({ headless: true, prettyPrint: true });
}

/** Expectations that no longer hold: they fail the run, and so they fail here. */
function staleSuite(stale: readonly string[], startedAt: string): string {
  const none = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  const name = 'Expectations';
  const head = { name, ...withStale(none, stale.length), time: seconds(0), timestamp: line(startedAt, 40) };
  const element = create().ele('testsuite', head);
  for (const text of stale) {
    const [message, where] = [line(text, 500), line(text.split(': ')[0] ?? '', 200)];
    element
      .ele('testcase', { classname: name, name: where, time: seconds(0) })
      .ele('failure', { type: 'stale', message });
  }
  return element.end({ headless: true, prettyPrint: true });
}

function withStale(counts: Counts, stale: number): Counts {
  return { ...counts, tests: counts.tests + stale, failures: counts.failures + stale };
}

function testcase(parent: Element, one: CaseResult): void {
  const name = line(`${one.id} ${one.title} @${one.binding}`, 300);
  const element = parent.ele('testcase', {
    classname: line(`${one.profile}.${one.id}`, 200),
    name,
    time: seconds(one.durationMs),
  });
  properties(element, {
    id: one.id,
    binding: one.binding,
    status: one.status,
    condition: one.condition,
    requirements: one.requirements.join(', '),
    identity: one.identity,
    trace: one.trace === '' ? '' : `trace/${one.trace}`,
    'demanded-ms': String(one.demandedMs),
    ...(one.expected === undefined ? {} : { verdict: 'fail', expected: one.expected }),
  });
  verdictOf(element, one);
  const output = outputOf(one);
  if (output !== '') element.ele('system-out').txt(output);
}

function verdictOf(element: Element, one: CaseResult): void {
  const standing = standingOf(one.verdict);
  const message = line(one.because, 500);
  const text = bounded(one.findings.filter(({ level }) => level === 'must').map((finding) => findingText(finding)));
  if (one.expected !== undefined) {
    // Known to its user: the pipeline stays green, and the case is not shown as passed.
    element.ele('skipped', { message: line(`fail, expected: ${one.expected}`, 500) });
    return;
  }
  if (standing === 'fail') element.ele('failure', { type: 'fail', message }).txt(text || message);
  if (standing === 'error') element.ele('error', { type: 'error', message }).txt(text || message);
  if (standing === 'inconclusive') element.ele('error', { type: 'inconclusive', message }).txt(text || message);
  if (standing === 'not-applicable') element.ele('skipped', { message: line(one.notApplicable ?? '', 500) });
}

/** Warnings and notes, then the rows that the case went through. */
function outputOf(one: CaseResult): string {
  const remarks = one.findings
    .filter(({ level }) => level !== 'must' || one.expected !== undefined)
    .map((finding) => `${findingWord(finding)}: ${findingText(finding)}`);
  const rows = one.steps.map(
    ({ path, text, outcome }) =>
      `${outcome.padEnd(11)}  ${path === '' ? `[${line(text, 200)}]` : line(`${path}. ${text}`, 200)}`,
  );
  return bounded([...remarks, ...(rows.length > 0 ? [rows.join('\n')] : [])]);
}

function bounded(texts: readonly string[]): string {
  return lines(texts.join('\n\n'), OUTPUT_SHOWN);
}

function properties(element: Element, values: Readonly<Record<string, string>>): void {
  const list = element.ele('properties');
  for (const [name, value] of Object.entries(values))
    if (value !== '') list.ele('property', { name, value: line(value, 1000) });
}

type Counts = Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;

function countsOf(cases: readonly CaseResult[]): Counts {
  const standings = cases.map(({ verdict, expected }) =>
    expected === undefined ? standingOf(verdict) : 'not-applicable',
  );
  const of = (...wanted: readonly string[]): number => standings.filter((standing) => wanted.includes(standing)).length;
  return {
    tests: cases.length,
    failures: of('fail'),
    errors: of('error', 'inconclusive'),
    skipped: of('not-applicable'),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
