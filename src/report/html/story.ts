import type { CaseResult, Phase, StepResult, TraceEvent } from '../../trace/index.ts';
import type { Finding } from '../../verdict/index.ts';
import type { FileEvent } from '../transfer-words.ts';
import { Excerpt } from './excerpt.ts';

/** What a page tells of one case: the rows of the document, the messages in their order, the frames. Bounded, whatever the case was. */
export interface Story {
  readonly rows: readonly StoryRow[];
  /** Findings that belong to no row. */
  readonly loose: readonly Finding[];
  readonly sequence: readonly (SequenceItem | { readonly omitted: number })[];
  readonly frames: readonly (StoryFrame | { readonly omitted: number })[];
  readonly notes: readonly string[];
  /** Why the recording cannot be relied on, if so. */
  readonly damage: string | undefined;
}

export interface StoryRow {
  readonly step: StepResult;
  /** The reusable states that the row belongs to, from the outermost. */
  readonly states: readonly string[];
  readonly phase: Phase | undefined;
  /** Message id of the row's frame: it tells which answer belongs to which request. */
  readonly messageId: string | undefined;
  readonly findings: Finding[];
  /** What the file servers saw while it was the latest row. */
  readonly transfers: readonly FileEvent[];
}

/** A frame with its time in milliseconds since the case began; its text is cut to what a page shows. */
export type StoryFrame = Extract<TraceEvent, { type: 'frame' }>;
export type SequenceItem = Extract<
  TraceEvent,
  { type: 'frame' | 'operator' | 'connection' | 'file' | 'wait' | 'phase' | 'state-enter' | 'state-leave' }
>;

/** How much of a frame is kept, in characters. */
const FRAME_SHOWN = 12_000;
const NOTES_SHOWN = 50;
const TRANSFERS_SHOWN = 10;

/** The phases in the order in which a case goes through them. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  preparation: 'Preparation',
  before: 'Before',
  scenario: 'Scenario',
  afterwards: 'Afterwards',
  cleanup: 'Clean-up',
};
const PHASES = Object.keys(PHASE_WORDS);

interface TracedRow {
  readonly path: string;
  readonly text: string;
  readonly states: readonly string[];
  readonly phase: Phase | undefined;
  readonly transfers: FileEvent[];
}

/**
 * Reads a case's events and puts them together with its result. The result's rows lead: it may hold more than the recording, namely what the
 * case would have gone on with.
 */
export async function tellStory(result: CaseResult, events: AsyncIterable<TraceEvent>): Promise<Story> {
  const teller = new Teller(result);
  for await (const event of events) teller.take(event);
  return teller.story();
}

class Teller {
  readonly #result: CaseResult;
  readonly #evidence: ReadonlySet<number>;
  readonly #stepFrames: ReadonlySet<number>;
  readonly #sequence = new Excerpt<SequenceItem>(60, 90);
  readonly #frames = new Excerpt<StoryFrame>(60, 90);
  readonly #rows = new Map<number, TracedRow>();
  readonly #messageIds = new Map<number, string>();
  readonly #notes: string[] = [];
  readonly #states: string[] = [];
  #begin: number | undefined;
  #phase: Phase | undefined;
  #latest: number | undefined;
  #pending: SequenceItem | undefined;
  #damage: string | undefined;

  constructor(result: CaseResult) {
    this.#result = result;
    this.#evidence = new Set(result.findings.flatMap(({ frame }) => (frame === undefined ? [] : [frame])));
    this.#stepFrames = new Set(result.steps.flatMap(({ frame }) => (frame === undefined ? [] : [frame])));
  }

  take(event: TraceEvent): void {
    this.#begin ??= event.at;
    const timed = { ...event, at: event.at - this.#begin };
    switch (timed.type) {
      case 'phase':
        this.#phase = timed.phase;
        this.#pending = timed;
        break;
      case 'state-enter':
        this.#states.push(timed.name);
        this.#happened(timed);
        break;
      case 'state-leave':
        if (this.#states.includes(timed.name)) this.#states.length = this.#states.lastIndexOf(timed.name);
        break;
      case 'row':
        this.#rows.set(timed.row, {
          path: timed.step,
          text: timed.text,
          states: [...this.#states],
          phase: this.#phase,
          transfers: [],
        });
        this.#latest = timed.row;
        break;
      case 'frame':
        this.#takeFrame(timed);
        break;
      case 'file':
        this.#transferred(timed);
        this.#happened(timed);
        break;
      case 'operator':
      case 'connection':
      case 'wait':
        this.#happened(timed);
        break;
      case 'tolerated':
        this.#note(`${timed.action} was tolerated: ${timed.because}`);
        break;
      case 'note':
        this.#note(timed.text);
        break;
      case 'damaged':
        this.#damage ??= timed.text;
        break;
    }
  }

  #transferred(event: FileEvent): void {
    const transfers = this.#latest === undefined ? undefined : this.#rows.get(this.#latest)?.transfers;
    if (transfers && transfers.length < TRANSFERS_SHOWN) transfers.push(event);
  }

  #takeFrame(frame: StoryFrame): void {
    const short = { ...frame, text: frame.text.slice(0, FRAME_SHOWN) };
    const wanted = this.#evidence.has(frame.index);
    if (this.#stepFrames.has(frame.index) && frame.messageId !== undefined)
      this.#messageIds.set(frame.index, frame.messageId);
    this.#frames.add(short, wanted);
    this.#happened(short, wanted);
  }

  /** A phase is named only when something happens in it. */
  #happened(item: SequenceItem, wanted = false): void {
    if (this.#pending) this.#sequence.add(this.#pending);
    this.#pending = undefined;
    this.#sequence.add(item, wanted);
  }

  #note(text: string): void {
    if (this.#notes.length < NOTES_SHOWN && !this.#notes.includes(text)) this.#notes.push(text);
  }

  story(): Story {
    const rows = this.#storyRows();
    const loose = this.#result.findings.filter((finding) => !attach(finding, rows));
    return {
      rows,
      loose,
      sequence: this.#sequence.items(),
      frames: this.#frames.items(),
      notes: this.#notes,
      damage: this.#damage,
    };
  }

  #storyRows(): StoryRow[] {
    const traced = [...this.#rows].sort(([a], [b]) => a - b).map(([, row]) => row);
    let next = 0;
    const rows = this.#result.steps.map((step, index): StoryRow => {
      const row = traced[next];
      const same = row !== undefined && row.path === step.path && row.text === step.text;
      if (same) next += 1;
      return {
        step,
        states: statesIn(step.path) ?? (same ? row.states : this.#statesAfter(index)),
        phase: step.phase ?? (same ? row.phase : undefined),
        messageId: step.frame === undefined ? undefined : this.#messageIds.get(step.frame),
        findings: [],
        transfers: same ? row.transfers : [],
      };
    });
    // Rows that were not reached stand at the end of the result; in the table they stand in their phase.
    return rows.sort((a, b) => PHASES.indexOf(a.phase ?? 'scenario') - PHASES.indexOf(b.phase ?? 'scenario'));
  }

  /** Where a row without number and recording stands: what somebody does in the world comes before the steps that it brings about. */
  #statesAfter(index: number): readonly string[] {
    const { path = '' } =
      this.#result.steps[index]?.path === ''
        ? (this.#result.steps.slice(index).find((step) => step.path !== '') ?? {})
        : {};
    return statesIn(path) ?? [];
  }
}

/** `Charging › Authorized › 3` stands in the states Charging and Authorized. */
function statesIn(path: string): readonly string[] | undefined {
  const parts = path.split('›').map((part) => part.trim());
  return parts.length > 1 ? parts.slice(0, -1) : undefined;
}

/** Puts a finding to the row that it is about: the broken one of its step, else the one of its frame, else the last one of its step. */
function attach(finding: Finding, rows: readonly StoryRow[]): boolean {
  const ofStep = finding.step === '' ? [] : rows.filter(({ step }) => step.path === finding.step);
  const row =
    ofStep.find(({ step }) => finding.frame !== undefined && step.frame === finding.frame) ??
    ofStep.find(({ step }) => step.outcome === 'broken') ??
    ofStep.at(-1);
  row?.findings.push(finding);
  return row !== undefined;
}
