import type { Phase, StepResult } from '../../trace/index.ts';
import type { Finding } from '../../verdict/index.ts';
import type { FileEvent } from '../transfer-words.ts';
import { PHASE_WORDS } from './story.ts';
import type { Story, StoryRow } from './story.ts';

/** One line of the two-column table as it is drawn. */
export type TableLine =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number; readonly phase: boolean }
  | { readonly kind: 'world'; readonly row: StoryRow; readonly depth: number }
  | { readonly kind: 'pair'; readonly sut?: StoryRow; readonly tool?: StoryRow; readonly depth: number }
  | { readonly kind: 'transfers'; readonly transfers: readonly FileEvent[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

/** Lays the rows out as the test documents do: a message and its answer side by side, actions of the world across both columns. */
export function tableLines(story: Story): TableLine[] {
  const lines: TableLine[] = [];
  const partner = partners(story.rows);
  const drawn = new Set<StoryRow>();
  const severalPhases = new Set(story.rows.map(({ phase }) => phase)).size > 1;
  let phase: Phase | undefined;
  let states: readonly string[] = [];
  for (const row of story.rows) {
    if (drawn.has(row)) continue;
    if (severalPhases && row.phase !== undefined && row.phase !== phase) {
      lines.push({ kind: 'heading', text: PHASE_WORDS[row.phase], depth: 0, phase: true });
      states = [];
    }
    phase = row.phase;
    lines.push(...headings(states, row.states));
    states = row.states;
    const other = partner.get(row);
    lines.push(drawnRow(row, other, states.length));
    for (const one of [row, ...(other ? [other] : [])]) {
      drawn.add(one);
      if (one.transfers.length > 0) lines.push({ kind: 'transfers', transfers: one.transfers });
      if (one.findings.length > 0) lines.push({ kind: 'findings', findings: one.findings });
    }
  }
  return lines;
}

/** A heading for every state that this row is the first of. */
function headings(before: readonly string[], now: readonly string[]): TableLine[] {
  const shared = now.findIndex((name, index) => name !== before[index]);
  if (shared < 0) return [];
  return now
    .slice(shared)
    .map((name, index) => ({ kind: 'heading', text: `Reusable state: ${name}`, depth: shared + index, phase: false }));
}

function drawnRow(row: StoryRow, other: StoryRow | undefined, depth: number): TableLine {
  if (row.step.column === 'world') return { kind: 'world', row, depth };
  const [sut, tool] = row.step.column === 'sut' ? [row, other] : [other, row];
  return { kind: 'pair', depth, ...(sut ? { sut } : {}), ...(tool ? { tool } : {}) };
}

/** Which answer stands beside which request. The message id tells; rows without one go with the row that follows them. */
function partners(rows: readonly StoryRow[]): ReadonlyMap<StoryRow, StoryRow> {
  const found = new Map<StoryRow, StoryRow>();
  const byMessageId = new Map<string, StoryRow>();
  for (const [index, row] of rows.entries()) {
    if (row.step.column === 'world') continue;
    const asked = row.messageId === undefined ? undefined : byMessageId.get(`${row.step.message} ${row.messageId}`);
    if (asked && asked.step.column !== row.step.column) found.set(asked, row);
    else if (row.messageId !== undefined) byMessageId.set(`${row.step.message} ${row.messageId}`, row);
    else {
      const before = rows[index - 1];
      if (before && !found.has(before) && ![...found.values()].includes(before) && belongTogether(before, row))
        found.set(before, row);
    }
  }
  return found;
}

/** A request in one column and the response to it in the other. */
function belongTogether(
  { step: asked, states: a, phase: p }: StoryRow,
  { step: answer, states: b, phase: q }: StoryRow,
): boolean {
  const sameMessage = asked.message === answer.message && isRequest(asked) && !isRequest(answer);
  return sameMessage && asked.column !== 'world' && asked.column !== answer.column && p === q && a.join() === b.join();
}

function isRequest({ direction, text }: StepResult): boolean {
  return direction === undefined ? !/\b(responds|answers)\b/.test(text) : direction === 'request';
}
