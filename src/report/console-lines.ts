import type { CaseResult, RunResult } from '../trace/index.ts';
import { findingText, line } from './safe-text.ts';
import { padTo } from './terminal-text.ts';
import type { Paint } from './terminal-text.ts';
import {
  becauseOf,
  byProfile,
  claimSentence,
  duration,
  findingWord,
  runVerdict,
  standingOf,
  STANDING_WORDS,
  STANDINGS,
  warningCount,
} from './words.ts';
import type { Standing } from './words.ts';

const STYLES = {
  pass: 'green',
  fail: 'red',
  inconclusive: 'yellow',
  error: 'magenta',
  'not-applicable': 'dim',
} as const;
const FINDINGS_SHOWN = 20;
const VERDICT_WIDTH = 14;

/** What stays in the console of one case (from its second run on with the number of the run): its verdict in one line; below it whatever was found or kept it from being judged. */
export function caseLines(
  one: CaseResult,
  frame: (index: number) => string | undefined,
  paint: Paint,
  repetition?: string,
): string[] {
  const standing = standingOf(one.verdict);
  const verdict = paintedVerdict(one, paint);
  const again = repetition === undefined ? '' : `, run ${repetition}`;
  const time = paint('dim', `(${duration(one.durationMs)})`);
  const lines = [`${verdict}  ${line(one.id, 80)}  ${line(one.title, 200)} @${one.binding}${again}  ${time}`];
  // Notes are for the report, but for those that matter before certification.
  const findings = one.findings.filter(({ level, knownToBeRefusedBy }) => level !== 'may' || knownToBeRefusedBy);
  for (const finding of findings.slice(0, FINDINGS_SHOWN)) {
    const evidence = finding.frame === undefined ? undefined : frame(finding.frame);
    const text = `${findingWord(finding)}, ${findingText(finding, evidence)}`;
    lines.push(...text.split('\n').map((row) => (row === '' ? '' : `    ${row}`)), '');
  }
  const more = findings.length - FINDINGS_SHOWN + (one.findingsOmitted ?? 0);
  if (more > 0) lines.push(`    … and ${more} further findings; the report lists them.`, '');
  if (one.expected !== undefined) lines.push(`    fail, expected: ${line(one.expected, 500)}`);
  if (one.because !== '' && standing !== 'fail') lines.push(`    ${line(one.because, 500)}`);
  return lines;
}

function paintedVerdict(one: CaseResult, paint: Paint): string {
  const standing = standingOf(one.verdict);
  if (one.expected !== undefined) return paint('yellow', padTo(`${STANDING_WORDS.fail.mark} expected`, VERDICT_WIDTH));
  return paint(STYLES[standing], padTo(label(standing), VERDICT_WIDTH));
}

function label(standing: Standing): string {
  const { mark, word } = STANDING_WORDS[standing];
  return `${mark} ${standing === 'fail' || standing === 'error' ? word.toUpperCase() : word}`;
}

/** The end of a run: what did not pass, the counts by profile, the sentence, and where the reports lie. */
export function summaryLines(run: RunResult, files: readonly string[], paint: Paint): string[] {
  const { standing, sentence } = runVerdict(run);
  const demanded = run.cases.reduce((sum, { demandedMs }) => sum + demandedMs, 0);
  // Cases side by side wait at the same time: the sum may be more than the run took.
  const waited =
    demanded < 1000 ? '' : `; waits that the protocol or the test documents demand add up to ${duration(demanded)}`;
  return [
    '',
    ...profileLines(run.cases, paint),
    '',
    ...troubledLines(run.cases, paint),
    ...claimLines(run, paint),
    ...(run.stale ?? []).map((text) => `${paint('red', padTo(label('fail'), VERDICT_WIDTH))}  ${line(text, 500)}`),
    `${paint(STYLES[standing], STANDING_WORDS[standing].mark)} ${paint('bold', line(sentence, 500))} It took ${duration(run.durationMs)}${waited}.`,
    ...files.map((file) => `  ${line(file, 500)}`),
  ];
}

/** What the system under test says against its PICS. */
function claimLines({ claimRemarks = [], sut }: RunResult, paint: Paint): string[] {
  const lines = claimRemarks.map(
    (remark) =>
      `${paint('yellow', padTo('⚠ warning', VERDICT_WIDTH))}  PICS  ${line(claimSentence(remark, sut.role), 500)} (${line(remark.case, 100)}, frame ${remark.frame})`,
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function profileLines(cases: readonly CaseResult[], paint: Paint): string[] {
  const profiles = [...byProfile(cases)];
  const shown = STANDINGS.filter((standing) => cases.some(({ verdict }) => standingOf(verdict) === standing));
  const first = Math.max(7, ...profiles.map(([profile]) => line(profile, 60).length));
  const heads = [...shown.map((standing) => STANDING_WORDS[standing].word), 'warnings'];
  const row = (name: string, cells: readonly string[]): string =>
    `${padTo(name, first)}  ${cells.map((cell, index) => cell.padStart(heads[index]?.length ?? 0)).join('  ')}`;
  return [
    paint('dim', row('Profile', heads)),
    ...profiles.map(([profile, list]) => {
      const counts = shown.map((standing) => list.filter(({ verdict }) => standingOf(verdict) === standing).length);
      const warnings = list.reduce((sum, one) => sum + warningCount(one), 0);
      return row(
        line(profile, 60),
        [...counts, warnings].map((number) => (number === 0 ? '·' : String(number))),
      );
    }),
  ];
}

function troubledLines(cases: readonly CaseResult[], paint: Paint): string[] {
  const order: readonly Standing[] = ['fail', 'error', 'inconclusive'];
  const troubled = order.flatMap((standing) => cases.filter(({ verdict }) => standingOf(verdict) === standing));
  const unexpected = troubled.filter(({ expected }) => expected === undefined);
  const lines = [...unexpected, ...troubled.filter((one) => !unexpected.includes(one))].map(
    (one) => `${paintedVerdict(one, paint)}  ${line(one.id, 80)} @${one.binding}  ${line(becauseOf(one), 300)}`,
  );
  return lines.length === 0 ? [] : [...lines, ''];
}
