import { join } from 'node:path';
import type { Clock } from '../clock/index.ts';
import { foldCase } from '../trace/index.ts';
import type { CaseFold, CaseResult, RunResult, TraceEvent } from '../trace/index.ts';
import { caseLines, summaryLines } from './console-lines.ts';
import type { OutputFolder, Reporter, RunContext } from './reporter.ts';
import { line } from './safe-text.ts';
import { StatusLine } from './status-line.ts';
import { paint } from './terminal-text.ts';
import { count, duration } from './words.ts';

export interface ConsoleOptions {
  /** Where text goes; it is handed complete lines, or one status line on a terminal. */
  readonly write: (text: string) => void;
  readonly clock: Clock;
  /** Whether a person watches: then a status line is drawn over and over. */
  readonly terminal: boolean;
  /** Whether to colour; `colourWanted` decides that from the environment. */
  readonly colour: boolean;
  /** Width of the terminal in columns, asked again for every line. */
  readonly columns?: () => number;
  /** Marks what the user expects in the result of a case. */
  readonly excuse?: ((one: CaseResult) => CaseResult) | undefined;
  /** File names of the reports that will be written, to be named at the end. */
  readonly files?: readonly string[];
}

/** The console reporter can make room for a question to the person in front of it. */
export interface ConsoleReporter extends Reporter {
  /** Takes the status line away until the answer is called. */
  suspend(): () => void;
}

/** Whether output may be coloured: a terminal, unless NO_COLOR is set (no-color.org); FORCE_COLOR colours everywhere. */
export function colourWanted(terminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  if ((environment['FORCE_COLOR'] ?? '0') !== '0') return true;
  return terminal && environment['TERM'] !== 'dumb';
}

const TICK_MS = 1000;
const FRAMES_KEPT = 100;
const EVIDENCE_KEPT = 4000;

interface RunningCase {
  readonly fold: CaseFold;
  readonly name: string;
  readonly since: number;
  readonly open: Map<number, string>;
  /** The beginning of the last frames, by index: evidence for the findings. */
  readonly frames: Map<number, string>;
}

/** Live progress, one line for each case with its failures, and a summary at the end. */
export function consoleReporter(options: ConsoleOptions): ConsoleReporter {
  return new Console(options);
}

class Console implements ConsoleReporter {
  readonly name = 'console';
  readonly #options: ConsoleOptions;
  readonly #status: StatusLine;
  readonly #running = new Map<string, RunningCase>();
  readonly #paint: ReturnType<typeof paint>;
  #startedAt: number | undefined;
  #planned = 0;
  #ended = 0;
  #stopTicking: (() => void) | undefined;

  constructor(options: ConsoleOptions) {
    this.#options = options;
    this.#status = new StatusLine(options.write, options.columns ?? (() => 80));
    this.#paint = paint(options.colour);
  }

  onEvent(event: TraceEvent, { planned }: RunContext): void {
    this.#planned = planned;
    if (this.#startedAt === undefined) this.#start();
    const running = this.#take(event);
    if (running?.fold.ended === true && event.type === 'case-end') this.#end(event.case, running);
    this.#draw();
  }

  onEnd(run: RunResult, out: OutputFolder): Promise<void> {
    this.#stopTicking?.();
    this.#status.clear();
    const files = (this.#options.files ?? []).map((file) => join(out.path, file));
    this.#print(summaryLines(run, files, this.#paint));
    return Promise.resolve();
  }

  suspend(): () => void {
    const show = this.#status.hide();
    return () => {
      show();
      if (this.#startedAt !== undefined) this.#draw();
    };
  }

  #start(): void {
    this.#startedAt = this.#options.clock.now();
    if (this.#options.terminal) this.#tick();
  }

  #tick(): void {
    this.#stopTicking = this.#options.clock.after(TICK_MS, () => {
      this.#draw();
      this.#tick();
    });
  }

  #take(event: TraceEvent): RunningCase | undefined {
    if (event.type === 'case-begin') this.#running.set(event.case, this.#begun(event.id, event.title));
    const running = this.#running.get(event.case);
    if (!running) return undefined;
    running.fold.take(event);
    if (event.type === 'row')
      running.open.set(
        event.row,
        `${event.step === '' ? '' : `step ${line(event.step, 80)}: `}${line(event.text, 200)}`,
      );
    if (event.type === 'row-end') running.open.delete(event.row);
    if (event.type === 'frame') keep(running.frames, event.index, event.text.slice(0, EVIDENCE_KEPT));
    return running;
  }

  #begun(id: string, title: string): RunningCase {
    const name = line(`${id} ${title}`, 200);
    return { fold: foldCase(), name, since: this.#options.clock.now(), open: new Map(), frames: new Map() };
  }

  #end(key: string, running: RunningCase): void {
    this.#running.delete(key);
    this.#ended += 1;
    const result = running.fold.result();
    const [, repetition] = /#(\d+)$/.exec(key) ?? [];
    const frame = (index: number): string | undefined => running.frames.get(index);
    this.#print(caseLines(this.#options.excuse?.(result) ?? result, frame, this.#paint, repetition));
  }

  #print(lines: readonly string[]): void {
    if (this.#options.terminal) this.#status.print(lines.join('\n'));
    else this.#options.write(`${lines.join('\n')}\n`);
  }

  #draw(): void {
    if (this.#options.terminal) this.#status.show(this.#statusText());
  }

  /** `[7/51] TC_001_CS Cold Boot · step 3: Charge Point sends BootNotification · 12 s · about 4 min left`. */
  #statusText(): string {
    const elapsed = this.#options.clock.now() - (this.#startedAt ?? 0);
    const left =
      this.#ended === 0 ? '' : `${roughly((elapsed / this.#ended) * Math.max(0, this.#planned - this.#ended))} left`;
    // With several lanes the case that has been at it for longest is the one to look at.
    const [first] = this.#running.values();
    if (!first) return `[${this.#ended}/${this.#planned}] ${duration(elapsed)}`;
    const others = this.#running.size > 1 ? `and ${count(this.#running.size - 1, 'more case')}` : '';
    const waits = [...first.open.values()].at(-1) ?? '';
    const since = duration(Math.floor((this.#options.clock.now() - first.since) / 1000) * 1000);
    const parts = [first.name, waits === '' ? '' : `waits at ${waits}`, since === '0 ms' ? '' : since, others, left];
    return `[${this.#ended + 1}/${this.#planned}] ${parts.filter((part) => part !== '').join(' · ')}`;
  }
}

function keep(frames: Map<number, string>, index: number, text: string): void {
  frames.set(index, text);
  if (frames.size <= FRAMES_KEPT) return;
  for (const oldest of frames.keys()) {
    frames.delete(oldest);
    break;
  }
}

/** A guess, said as one: no seconds where minutes are counted. */
function roughly(ms: number): string {
  if (ms < 10_000) return 'a few seconds';
  if (ms < 60_000) return `about ${Math.ceil(ms / 10_000) * 10} s`;
  return ms < 3_600_000 ? `about ${Math.ceil(ms / 60_000)} min` : `about ${(ms / 3_600_000).toFixed(1)} h`;
}
