import type { Verdict } from './verdict.ts';

/** How binding an obligation is: a broken `must` fails the case, a broken `should` warns, a broken `may` is noted. */
export type Level = 'must' | 'should' | 'may';

/** One thing that was looked at: what, what was expected and what came. All three are short, printable text. */
export interface Detail {
  readonly what: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * One broken obligation. Plain JSON: it crosses process borders, lands in JUnit and lies in archives.
 */
export interface Finding {
  readonly level: Level;
  /** The step of the document: `3`, inside a reusable state `Authorized › 3`; empty when a rule of the whole conversation broke. */
  readonly step: string;
  /** Of a finding without a step: the step that was in progress, `3` or `Charging › 11`. */
  readonly during?: string;
  /** The obligation as a sentence: "Charge Point must send BootNotification". */
  readonly subject: string;
  readonly details: readonly Detail[];
  /** The clauses that oblige, e.g. `1.6 §4.2` or `B03.FR.06`. */
  readonly requirements: readonly string[];
  /** Index of the frame in the trace that is the evidence. */
  readonly frame?: number;
  /** What arrived and was tolerated while this step waited. */
  readonly meanwhile?: readonly string[];
  /** Why this deviation is known and excused, when the user expects it. */
  readonly expected?: string;
  /** It conforms, and another tool is known to refuse it: which one, and who says so. */
  readonly knownToBeRefusedBy?: { readonly tool: string; readonly source: string };
  /** Where in the test case the obligation stands, `testcases/…/TC_001_CS.ts:31`. */
  readonly at?: string;
}

/** Ends a case: the system under test broke a `must`. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
  readonly verdict: Verdict = 'fail';
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(renderFinding(finding));
    this.finding = finding;
  }
}

/** Ends a case: neither the system under test nor the tool can be blamed (the operator declined, the peer is out of reach). */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive';
  readonly verdict: Verdict = 'inconclusive';
}

/** Ends a case: the tool, its set-up or the test case itself is at fault. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly verdict: Verdict = 'error';
}

/** A finding as plain text of several lines, for consoles, JUnit and error messages. */
export function renderFinding(finding: Finding, evidence?: string): string {
  const lines = [`${placeOf(finding)}${finding.subject}`, ''];
  const width = Math.max(0, ...finding.details.map((detail) => detail.what.length));
  for (const detail of finding.details) {
    lines.push(`  ${detail.what.padEnd(width)}  expected  ${detail.expected}`);
    lines.push(`  ${' '.repeat(width)}  received  ${detail.received}`);
  }
  if (finding.requirements.length > 0) lines.push(`  requires  ${finding.requirements.join(', ')}`);
  if (evidence !== undefined) lines.push(`  on wire   ${evidence}`);
  if (finding.meanwhile && finding.meanwhile.length > 0)
    lines.push(`  meanwhile tolerated: ${finding.meanwhile.join(', ')}`);
  if (finding.knownToBeRefusedBy)
    lines.push(
      `  it conforms; known to be refused by ${finding.knownToBeRefusedBy.tool}: ${finding.knownToBeRefusedBy.source}`,
    );
  if (finding.at !== undefined) lines.push(`      at ${finding.at}`);
  return lines.join('\n');
}

/** `step 3: `, `during step 3: ` for what belongs to no step, or nothing. */
export function placeOf({ step, during }: Pick<Finding, 'step' | 'during'>): string {
  const path = step === '' ? (during ?? '') : step;
  if (path === '') return '';
  return `${step === '' ? 'during ' : ''}${path.includes('›') ? stepInState(path) : `step ${path}`}: `;
}

/** `Authorized › 3` reads better as `Authorized › step 3`. */
function stepInState(path: string): string {
  const at = path.lastIndexOf('›');
  return `${path.slice(0, at)}› step ${path.slice(at + 1).trim()}`;
}
