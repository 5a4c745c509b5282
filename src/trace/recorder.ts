import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceEvent } from './event.ts';
import { traceFile } from './key.ts';

/** The first line of every trace file. */
export const TRACE_FORMAT = 'plugfest-trace/1';

/** The trace cannot be written: a full disk, a folder without permission. The run goes on, its evidence is incomplete. */
export class TraceWriteFailed extends Error {
  override readonly name = 'TraceWriteFailed';
  constructor(folder: string, cause: unknown) {
    super(
      `The trace in ${folder} cannot be written any more: ${reason(cause)}. Make room there or choose another folder with --out.`,
      {
        cause,
      },
    );
  }
}

export interface RecorderOptions {
  /** Folder for one file per case; it is made when missing. Without it the events go to the subscribers only. */
  readonly folder?: string;
  /** Applied to every text of every event before anybody sees it. */
  readonly redact?: (text: string) => string;
  /** A frame's text is cut to this many characters; its true length is kept. Default 65,536. */
  readonly maxFrame?: number;
  /** Hears, once each, that the trace cannot be written or that a subscriber threw and is not called any more. */
  readonly onTrouble?: (trouble: Error) => void;
}

export type TraceListener = (event: TraceEvent) => void;

const LONGEST_NAME = 256;
const LONGEST_SECRET = 8192;

/**
 * Events of which there are many. They are written with the next one that is none of them, at the end of this turn of the event loop, or when
 * the process ends: to hand each of them to the operating system by itself is the dearest part of a message.
 */
const FOLLOWERS: ReadonlySet<TraceEvent['type']> = new Set([
  'frame',
  'row',
  'row-end',
  'phase',
  'state-enter',
  'state-leave',
  'tolerated',
  'wait',
]);

/**
 * Takes the events of all cases: to subscribers at once, and to `<folder>/<case>.jsonl` line by line. What happens in one turn of the event loop
 * is handed to the operating system at its end, also when an exception ends the process: a crash cannot cost the frame that caused it.
 * `record` never throws.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #listeners = new Set<TraceListener>();
  readonly #open = new Map<string, number>();
  readonly #begun = new Set<string>();
  /** Lines that are not written yet, by case. */
  readonly #held = new Map<string, string>();
  #failure: TraceWriteFailed | undefined;

  constructor(options: RecorderOptions = {}) {
    this.#options = options;
    if (options.folder !== undefined) process.once('exit', this.#atExit);
  }

  readonly #atExit = (): void => this.#writeHeld();

  /** Why nothing is written any more, if so. */
  get failure(): TraceWriteFailed | undefined {
    return this.#failure;
  }

  /** Calls `listener` with every event from now on; the answer ends that. */
  subscribe(listener: TraceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores one event and tells the subscribers. */
  record(event: TraceEvent): void {
    const stored = this.#storable(event);
    this.#write(stored);
    for (const listener of this.#listeners) this.#tell(listener, stored);
  }

  /** Closes all files. Events that still come open theirs again. */
  close(): void {
    process.off('exit', this.#atExit);
    this.#writeHeld();
    for (const key of [...this.#open.keys()]) this.#closeFile(key);
  }

  #storable(event: TraceEvent): TraceEvent {
    const maxFrame = this.#options.maxFrame ?? 65_536;
    // What is cut off anyway need not be searched for secrets; the margin keeps a secret at the border in one piece.
    const short = event.type === 'frame' ? { ...event, text: event.text.slice(0, maxFrame + LONGEST_SECRET) } : event;
    const redacted = this.#options.redact ? withTexts(short, this.#options.redact) : short;
    if (redacted.type !== 'frame') return redacted;
    const { text, messageId, action } = redacted;
    return {
      ...redacted,
      text: text.slice(0, maxFrame),
      ...(messageId === undefined ? {} : { messageId: messageId.slice(0, LONGEST_NAME) }),
      ...(action === undefined ? {} : { action: action.slice(0, LONGEST_NAME) }),
    };
  }

  #tell(listener: TraceListener, event: TraceEvent): void {
    try {
      listener(event);
    } catch (trouble) {
      this.#listeners.delete(listener);
      this.#options.onTrouble?.(trouble instanceof Error ? trouble : new Error(String(trouble)));
    }
  }

  #write(event: TraceEvent): void {
    if (this.#options.folder === undefined || this.#failure) return;
    const { case: key, type } = event;
    if (this.#held.size === 0 && FOLLOWERS.has(type)) setImmediate(() => this.#writeHeld());
    this.#held.set(key, `${this.#held.get(key) ?? ''}${JSON.stringify(event)}\n`);
    if (!FOLLOWERS.has(type)) this.#writeOut(key);
    if (type === 'case-end') this.#closeFile(key);
  }

  #writeHeld(): void {
    for (const key of [...this.#held.keys()]) this.#writeOut(key);
  }

  #writeOut(key: string): void {
    const lines = this.#held.get(key);
    this.#held.delete(key);
    if (lines === undefined || this.#options.folder === undefined || this.#failure) return;
    try {
      writeText(this.#fileOf(key, this.#options.folder), lines);
    } catch (cause) {
      this.#failure = new TraceWriteFailed(this.#options.folder, cause);
      this.close();
      this.#options.onTrouble?.(this.#failure);
    }
  }

  #fileOf(key: string, folder: string): number {
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const again = this.#begun.has(key);
    if (this.#begun.size === 0) mkdirSync(folder, { recursive: true });
    // A file of an earlier run in the same folder is replaced; from then on the file only grows.
    const file = openSync(join(folder, traceFile(key)), again ? 'a' : 'w');
    this.#open.set(key, file);
    if (!again) {
      this.#begun.add(key);
      writeText(file, `${JSON.stringify({ format: TRACE_FORMAT, case: key })}\n`);
    }
    return file;
  }

  #closeFile(key: string): void {
    const file = this.#open.get(key);
    this.#open.delete(key);
    try {
      if (file !== undefined) closeSync(file);
    } catch (cause) {
      this.#failure ??= new TraceWriteFailed(this.#options.folder ?? '', cause);
    }
  }
}

function writeText(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** Fields that say what an event is: a password that happens to read like one of their values must not change that. */
const STRUCTURE = new Set([
  'type',
  'case',
  'id',
  'binding',
  'role',
  'status',
  'phase',
  'kind',
  'column',
  'direction',
  'messageType',
  'protocol',
  'event',
  'outcome',
  'verdict',
  'level',
]);

/** The event with every text in it replaced but those of its structure. */
function withTexts(event: TraceEvent, replace: (text: string) => string): TraceEvent {
  const inFields = (value: object, keep: ReadonlySet<string>): object =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keep.has(key) ? item : inValue(item)]));
  const inValue = (value: unknown): unknown => {
    if (typeof value === 'string') return replace(value);
    if (Array.isArray(value)) return value.map(inValue);
    return typeof value === 'object' && value !== null ? inFields(value, NOTHING) : value;
  };
  if (event.type !== 'finding') return inFields(event, STRUCTURE) as TraceEvent;
  return { ...event, finding: inFields(event.finding, STRUCTURE) as typeof event.finding };
}

const NOTHING: ReadonlySet<string> = new Set();

function reason(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'writing there is not permitted';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file is in the way of the folder';
  return cause instanceof Error ? cause.message : String(cause);
}
