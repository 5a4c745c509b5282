import { placeOf, worst } from '../verdict/index.ts';
import type { Finding, Verdict } from '../verdict/index.ts';
import type { Phase, Row, RowOutcome, TraceEvent } from './event.ts';
import { traceFile } from './key.ts';
import type { CaseResult, StepResult } from './result.ts';

/** More findings than this are counted, not kept: a peer that is wrong in every frame must not fill the memory. */
const FINDINGS_KEPT = 200;
const ROWS_KEPT = 5000;

/** Takes the events of one case one by one and holds what its result needs; frames are not kept. */
export interface CaseFold {
  take(event: TraceEvent): void;
  /** Whether `case-end` was seen. */
  readonly ended: boolean;
  /** The result as far as it is known. A case without `case-end` is an `error`: whoever judged it did not come to an end. */
  result(): CaseResult;
}

/** The fold of one case's events. */
export function foldCase(): CaseFold {
  return new Fold();
}

interface OpenRow {
  readonly row: Row;
  readonly phase: Phase | undefined;
  outcome: Exclude<RowOutcome, 'not reached'> | undefined;
  frame: number | undefined;
}

type CaseBegin = Extract<TraceEvent, { type: 'case-begin' }>;

class Fold implements CaseFold {
  #begin: CaseBegin | undefined;
  #key = '';
  #firstAt: number | undefined;
  #lastAt = 0;
  #phase: Phase | undefined;
  #end: { readonly verdict: Verdict; readonly because: string } | undefined;
  #demandedMs = 0;
  #damage: string | undefined;
  #omitted = 0;
  #broken: Finding | undefined;
  readonly #findings: Finding[] = [];
  readonly #rows = new Map<number, OpenRow>();

  get ended(): boolean {
    return this.#end !== undefined;
  }

  take(event: TraceEvent): void {
    this.#key ||= event.case;
    this.#firstAt ??= event.at;
    this.#lastAt = Math.max(this.#lastAt, event.at);
    switch (event.type) {
      case 'case-begin':
        this.#begin ??= event;
        break;
      case 'phase':
        this.#phase = event.phase;
        break;
      case 'row':
        this.#takeRow(event);
        break;
      case 'row-end':
        this.#endRow(event);
        break;
      case 'wait':
        this.#demandedMs += Math.max(0, event.ms);
        break;
      case 'finding':
        this.#takeFinding(event.finding);
        break;
      case 'damaged':
        this.#damage ??= event.text;
        break;
      case 'case-end':
        this.#takeEnd(event.verdict, event.because ?? '');
        break;
    }
  }

  #takeRow(event: Extract<TraceEvent, { type: 'row' }>): void {
    if (this.#rows.has(event.row)) this.#damage ??= `row ${event.row} begins twice`;
    else if (this.#rows.size >= ROWS_KEPT) this.#damage ??= `the case has more than ${ROWS_KEPT} rows`;
    else this.#rows.set(event.row, { row: event, phase: this.#phase, outcome: undefined, frame: undefined });
  }

  #endRow(event: Extract<TraceEvent, { type: 'row-end' }>): void {
    const row = this.#rows.get(event.row);
    if (!row) {
      this.#damage ??= `row ${event.row} ends without having begun`;
      return;
    }
    // A row can end again, e.g. broken by a later look at the same message: it never gets better.
    if (row.outcome !== 'broken') row.outcome = event.outcome;
    row.frame = event.frame ?? row.frame;
  }

  #takeFinding(finding: Finding): void {
    const first = finding.level === 'must' && this.#broken === undefined;
    if (first) this.#broken = finding;
    if (this.#findings.length < FINDINGS_KEPT) {
      this.#findings.push(finding);
      return;
    }
    this.#omitted += 1;
    // The one that decides the verdict is always shown.
    if (first) this.#findings[FINDINGS_KEPT - 1] = finding;
  }

  #takeEnd(verdict: Verdict, because: string): void {
    const before = this.#end;
    if (!before) this.#end = { verdict, because };
    else if (worst(before.verdict, verdict) !== before.verdict) this.#end = { verdict, because };
  }

  result(): CaseResult {
    const judged = this.#judge();
    const begin = this.#begin;
    const durationMs = this.#lastAt - (begin?.at ?? this.#firstAt ?? this.#lastAt);
    return {
      id: begin?.id ?? this.#key.replace(/@.*$/, ''),
      binding: begin?.binding ?? bindingIn(this.#key),
      role: begin?.role ?? 'station',
      title: begin?.title ?? '',
      profile: begin?.profile ?? '',
      status: begin?.status ?? 'mandatory',
      condition: begin?.condition ?? '',
      purpose: begin?.purpose ?? '',
      requirements: begin?.requirements ?? [],
      verdict: judged.verdict,
      notApplicable: null,
      because: judged.because,
      durationMs,
      demandedMs: Math.min(this.#demandedMs, durationMs),
      findings: [...this.#findings],
      ...(this.#omitted > 0 ? { findingsOmitted: this.#omitted } : {}),
      steps: this.#steps(),
      identity: begin?.identity ?? '',
      trace: traceFile(this.#key),
    };
  }

  /** The worst of what the case said at its end and of what was found, and what speaks against believing either. */
  #judge(): { readonly verdict: Verdict; readonly because: string } {
    if (this.#damage !== undefined) return tracedWrong(this.#damage);
    if (!this.#begin) return tracedWrong('it does not begin with the case');
    if (!this.#end) return tracedWrong('it stops before the end of the case');
    const verdict = worst(this.#end.verdict, this.#broken ? 'fail' : 'none');
    if (verdict === 'fail' && this.#broken) return { verdict, because: sentenceOf(this.#broken) };
    if (verdict === 'pass' || verdict === 'none') return this.#doubt(verdict);
    return { verdict, because: oneLine(this.#end.because) };
  }

  /** A pass is believed only when the rows show it. */
  #doubt(verdict: Verdict): { readonly verdict: Verdict; readonly because: string } {
    const rows = [...this.#rows.values()];
    const contradicted = rows.find(({ row, outcome }) => row.must && outcome === 'broken');
    if (contradicted)
      return wrong(`${nameOf(contradicted.row)} is recorded as broken, yet nothing was found against it`);
    const open = rows.find(({ row, outcome }) => row.must && outcome === undefined);
    if (open) return wrong(`${nameOf(open.row)} was begun and never decided`);
    const discharged = rows.some(({ row, outcome, phase }) => row.must && outcome === 'ok' && !AROUND.has(phase));
    if (!discharged || verdict === 'none') return wrong('the case checked no obligation of the system under test');
    return { verdict, because: oneLine(this.#end?.because ?? '') };
  }

  #steps(): StepResult[] {
    const rows = [...this.#rows.values()].sort((a, b) => a.row.row - b.row.row);
    const endedAt = this.#rowsThatEndedTheCase(rows);
    return rows.map((open) => ({
      path: open.row.step,
      column: open.row.column,
      ...(open.row.message === undefined ? {} : { message: open.row.message }),
      ...(open.row.direction === undefined ? {} : { direction: open.row.direction }),
      text: open.row.text,
      must: open.row.must,
      ...(open.phase === undefined ? {} : { phase: open.phase }),
      outcome: open.outcome ?? (endedAt.has(open) ? 'broken' : 'not reached'),
      ...(open.frame === undefined ? {} : { frame: open.frame }),
    }));
  }

  /** Rows that were begun and never ended, but whose step a finding names: there the case broke off. One row for each such step. */
  #rowsThatEndedTheCase(rows: readonly OpenRow[]): ReadonlySet<OpenRow> {
    const chosen = new Set<OpenRow>();
    for (const { level, step } of this.#findings) {
      if (level !== 'must' || step === '') continue;
      const ofStep = rows.filter(({ row }) => row.must && row.step === step);
      const open = ofStep.find(({ outcome }) => outcome === undefined);
      if (open && ofStep.every(({ outcome }) => outcome !== 'broken')) chosen.add(open);
    }
    return chosen;
  }
}

/** What happens in these phases says nothing about what the case is there to check. */
const AROUND: ReadonlySet<Phase | undefined> = new Set<Phase | undefined>(['preparation', 'cleanup']);

function wrong(because: string): { readonly verdict: Verdict; readonly because: string } {
  return { verdict: 'error', because: `The test itself is at fault: ${because}.` };
}

function tracedWrong(because: string): { readonly verdict: Verdict; readonly because: string } {
  return { verdict: 'error', because: `The recording cannot be relied on: ${because.replace(/\.$/, '')}.` };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}

function nameOf(row: Row): string {
  return row.step === '' ? `"${row.text}"` : `step ${row.step}`;
}

/** A finding in one sentence: "Step 3: Charge Point must send BootNotification (status: expected …, received …)." */
export function sentenceOf(finding: Finding): string {
  const { subject, details } = finding;
  const [first] = details;
  const difference = first ? ` (${first.what}: expected ${first.expected}, received ${first.received})` : '';
  const where = placeOf(finding).replace(/^[sd]/, (letter) => letter.toUpperCase());
  return oneLine(`${where}${subject.replace(/\.$/, '')}${difference}.`);
}

const BINDINGS = ['1.2S', '1.5S', '1.6S', '1.6J', '2.0.1J', '2.1J'] as const;

function bindingIn(key: string): CaseResult['binding'] {
  return BINDINGS.find((binding) => key.replace(/#\d+$/, '').endsWith(`@${binding}`)) ?? '1.6J';
}
