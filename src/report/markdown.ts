import { join } from 'node:path';
import type { CaseResult, RunResult } from '../trace/index.ts';
import { placeOf, type Finding } from '../verdict/index.ts';
import { writeWhole } from './folder.ts';
import type { OutputFolder } from './reporter.ts';
import { line, safeFinding } from './safe-text.ts';
import {
  becauseOf,
  byProfile,
  claimSentence,
  duration,
  findingWord,
  partyName,
  runVerdict,
  standingOf,
  STANDING_WORDS,
  STANDINGS,
  verdictWord,
} from './words.ts';

export const MARKDOWN_FILE = 'summary.md';

/** A comment on a pull request may hold 65,536 characters: so many of them go to cases that are told in full. */
const CHARACTERS_IN_FULL = 45_000;
const CHARACTERS_OF_WARNED = 10_000;
const DETAILS_SHOWN = 8;
const STALE_SHOWN = 20;

/** Writes `summary.md`, for comments on pull requests and the summary page of a CI step. @throws ReportWriteFailed */
export async function writeMarkdown(run: RunResult, out: OutputFolder): Promise<void> {
  await writeWhole(join(out.path, MARKDOWN_FILE), [markdownSummary(run)]);
}

/** The summary as GitHub-flavoured Markdown. Whatever the system under test said shows as text, never as markup, link or mention. */
export function markdownSummary(run: RunResult): string {
  const { standing, sentence } = runVerdict(run);
  const { sut, tool } = run;
  const name = [sut.vendor, sut.model, sut.firmware].filter((text) => text !== '').join(' ');
  const unsettled = run.cases.filter(({ verdict }) => ['fail', 'error', 'inconclusive'].includes(standingOf(verdict)));
  const troubled = [
    ...unsettled.filter(({ expected }) => expected === undefined),
    ...unsettled.filter(({ expected }) => expected !== undefined),
  ];
  const warned = run.cases.filter(({ verdict, findings }) => verdict === 'pass' && findings.length > 0);
  const full = withinRoom(troubled, CHARACTERS_IN_FULL);
  const parts = [
    `## ${STANDING_WORDS[standing].mark} OCPP conformance: ${escape(sentence)}`,
    [
      name === '' ? '' : `**${escape(name)}**`,
      ...run.bindings.map((binding) => `OCPP ${binding}`),
      duration(run.durationMs),
      `plugfest ${escape(tool.version)}`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
    profileTable(run),
    ...(run.stale ?? []).slice(0, STALE_SHOWN).map((text) => `**Expectation**: ${paragraph(text)}`),
    ...(run.claimRemarks ?? []).map((remark) => `**Warning, PICS**: ${paragraph(claimSentence(remark, sut.role))}`),
    ...full,
    troubled.length > full.length
      ? `${troubled.length - full.length} further cases did not pass; the HTML report lists them.`
      : '',
    warned.length === 0
      ? ''
      : [
          `<details><summary>Passed with warnings or notes: ${warned.length}</summary>`,
          ...withinRoom(warned, CHARACTERS_OF_WARNED),
          '</details>',
        ].join('\n\n'),
    `Reproduce: ${code(run.command)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** As many cases in full as the room allows. */
function withinRoom(cases: readonly CaseResult[], room: number): string[] {
  const texts: string[] = [];
  for (const one of cases) {
    const text = caseInFull(one);
    room -= text.length;
    if (room < 0) break;
    texts.push(text);
  }
  return texts;
}

function profileTable({ cases }: RunResult): string {
  const rows = [...byProfile(cases)].map(([profile, list]) => {
    const counts = STANDINGS.map((standing) => list.filter(({ verdict }) => standingOf(verdict) === standing).length);
    return `| ${escape(profile)} | ${counts.map((number) => (number === 0 ? '' : String(number))).join(' | ')} |`;
  });
  const heads = STANDINGS.map((standing) => `${STANDING_WORDS[standing].mark} ${STANDING_WORDS[standing].word}`);
  return [`| Profile | ${heads.join(' | ')} |`, `|---|${STANDINGS.map(() => '--:').join('|')}|`, ...rows].join('\n');
}

function caseInFull(one: CaseResult): string {
  const { mark } = STANDING_WORDS[standingOf(one.verdict)];
  const head = `### ${mark} ${verdictWord(one)}: ${escape(one.id)} ${escape(one.title)} (${one.binding})`;
  const findings = one.findings.slice(0, DETAILS_SHOWN).map((finding) => findingInFull(safeFinding(finding), one));
  const more = one.findings.length - findings.length + (one.findingsOmitted ?? 0);
  const rest = more > 0 ? [`${more} further findings are in the HTML report.`] : [];
  const told = one.because === '' || (one.verdict === 'fail' && one.expected === undefined && findings.length > 0);
  const because = told ? [] : [paragraph(becauseOf(one))];
  return [head, ...because, ...findings, ...rest].join('\n\n');
}

function findingInFull(finding: Finding, { role, binding }: CaseResult): string {
  const place = placeOf(finding).replace(/: $/, '');
  const step = place === '' ? '' : `${escape(place)}: `;
  const head = `**${findingWord(finding)}**, ${step}${escape(finding.subject)}`;
  const rows = finding.details
    .slice(0, DETAILS_SHOWN)
    .map(({ what, expected, received }) => `| ${code(what, 100)} | ${code(expected)} | ${code(received)} |`);
  const left = finding.details.length - rows.length;
  const table = rows.length === 0 ? [] : [['| What | Expected | Received |', '|---|---|---|', ...rows].join('\n')];
  const asked =
    finding.requirements.length === 0
      ? []
      : [`Required of the ${partyName(role, binding)} by ${escape(finding.requirements.join(', '))}.`];
  const refused =
    finding.knownToBeRefusedBy === undefined ? [] : [`Source: ${escape(finding.knownToBeRefusedBy.source)}`];
  return [head, ...table, ...refused, ...(left > 0 ? [`… and ${left} further differences.`] : []), ...asked].join(
    '\n\n',
  );
}

/** Text that Markdown leaves alone: every character with a meaning becomes a character reference, which can start no markup. */
function escape(text: string): string {
  return line(text, 1000)
    .replace(/[!"#$%&*+:<=>?@[\\\]^_`{|}~]/g, reference)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`);
}

/** Text that stands at the beginning of a line: it must not begin a list. */
function paragraph(text: string): string {
  return escape(line(text, 500)).replace(/^[-\d]/, reference);
}

function code(text: string, maxChars = 300): string {
  return text === '' ? '' : `<code>${escape(line(text, maxChars))}</code>`;
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
