import type { Clock } from '../clock/index.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import { caseKey, foldCase, severity, type CaseResult, type TraceBody, type TraceEvent } from '../trace/index.ts';
import type { Lane } from './lane.ts';

export interface RunOptions {
  /** Each lane is one system under test (or one simulated station); they work side by side. */
  readonly lanes: readonly Lane[];
  /** The cases that apply, in the order in which they are to be begun. */
  readonly plan: readonly PlannedCase[];
  /** How often each case is run; its worst verdict counts. */
  readonly repeat: number;
  /** Begin no further case after the first `fail` or `error`. */
  readonly bail: boolean;
  /** Whether a `fail` is known and excused, so that it is no reason to stop. */
  readonly excused?: ((result: CaseResult) => boolean) | undefined;
  readonly clock: Clock;
  /** Takes every event; `at` counts from the construction of the run. */
  readonly record: (event: TraceEvent) => void;
}

/** A case was not run: the run was stopped, or bailed out, before its turn came. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
}

/**
 * Runs the planned cases on the lanes, ahead of whoever awaits their results one by one: the waits of one case overlap with
 * those of the others.
 */
export class Run {
  readonly #options: RunOptions;
  readonly #start: number;
  readonly #results = new Map<PlannedCase, PromiseWithResolvers>();
  readonly #stop = new AbortController();
  readonly #stopCleanUp = new AbortController();
  readonly #waiting: PlannedCase[];
  #finished: Promise<void> | undefined;
  #stopped: string | undefined;
  #played = 0;
  /** Ids of the cases that are being played. */
  readonly #running = new Set<string>();

  constructor(options: RunOptions) {
    this.#options = options;
    this.#start = options.clock.now();
    this.#waiting = [...options.plan];
    for (const planned of options.plan) this.#results.set(planned, resolvers());
  }

  /** Why the run ended early; undefined when it did not. */
  get stopped(): string | undefined {
    return this.#stopped;
  }

  /** Whether somebody stopped it, rather than a case. */
  get interrupted(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Sets the lanes to work. Resolves when all of them are done; never rejects. */
  start(): Promise<void> {
    this.#finished ??= Promise.all(this.#options.lanes.map((lane) => this.#work(lane))).then(() => {
      for (const result of this.#results.values()) result.reject(new NotRun(this.#stopped ?? 'not run'));
    });
    return this.#finished;
  }

  /** The result of one planned case: the worst of its repetitions. @throws NotRun when the run ended before its turn */
  resultOf(planned: PlannedCase): Promise<CaseResult> {
    const result = this.#results.get(planned);
    if (!result) throw new Error(`${planned.testCase.id} is not in the plan of this run`);
    return result.promise;
  }

  /** Stops: cases that run end as inconclusive and are cleaned up after; a second call cuts the clean-up short. */
  stop(why: string): void {
    if (this.#stop.signal.aborted) return this.#stopCleanUp.abort(new Error(why));
    const cut = [...this.#running].sort().join(', ');
    const within = cut === '' ? '' : `, in the middle of ${cut}`;
    this.#stopped = `${why} after ${this.#played} of ${this.#options.plan.length} cases${within}`;
    this.#stop.abort(new Error(why));
  }

  async #work(lane: Lane): Promise<void> {
    for (let planned = this.#take(lane); planned; planned = this.#take(lane)) {
      const result = await this.#play(lane, planned);
      this.#played++;
      this.#results.get(planned)!.resolve(result);
      const broken = result.verdict === 'fail' || result.verdict === 'error';
      if (broken && !this.#options.excused?.(result) && this.#options.bail)
        this.#stopped ??= `bailed out at ${planned.testCase.id}`;
    }
  }

  /** The next case that this lane can run: its system under test has the role and speaks the binding. */
  #take(lane: Lane): PlannedCase | undefined {
    if (this.#stopped !== undefined) return undefined;
    const index = this.#waiting.findIndex(({ testCase, binding }) => lane.takes(testCase, binding));
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #play(lane: Lane, planned: PlannedCase): Promise<CaseResult> {
    let worst: CaseResult | undefined;
    for (let repetition = 1; repetition <= this.#options.repeat && !this.#stop.signal.aborted; repetition++) {
      const result = await this.#once(lane, planned, caseKey(planned.testCase.id, planned.binding, repetition));
      if (!worst || severity(result.verdict) > severity(worst.verdict)) worst = result;
    }
    return worst!;
  }

  async #once(lane: Lane, { testCase }: PlannedCase, key: string): Promise<CaseResult> {
    const { clock } = this.#options;
    const fold = foldCase();
    this.#running.add(testCase.id);
    const record = (event: TraceBody): void => {
      const stamped: TraceEvent = { at: clock.now() - this.#start, case: key, ...event };
      fold.take(stamped);
      if (event.type === 'case-end') this.#running.delete(testCase.id);
      this.#options.record(stamped);
    };
    const [signal, cleanUpSignal] = [this.#stop.signal, this.#stopCleanUp.signal];
    try {
      await lane.run(testCase, { record, signal, cleanUpSignal, cleanUp: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      record({ type: 'case-end', verdict: 'error', because: `plugfest itself failed: ${why}` });
    }
    return fold.result();
  }
}

interface PromiseWithResolvers {
  readonly promise: Promise<CaseResult>;
  readonly resolve: (result: CaseResult) => void;
  readonly reject: (error: Error) => void;
}

function resolvers(): PromiseWithResolvers {
  let resolve!: (result: CaseResult) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<CaseResult>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Whoever awaits it hears of it; nobody may ever ask for the result of a case that was not run.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
