import type { CaseResult, RunResult, TraceEvent } from '../trace/index.ts';

/** The port through which a run is shown. A reporter sees events and results, never the engine. */
export interface Reporter {
  readonly name: ReporterName;
  /** Hears every event as it happens. */
  onEvent?(event: TraceEvent, context: RunContext): void;
  /** Writes its report, or its last lines, when the run is over. */
  onEnd?(run: RunResult, out: OutputFolder): Promise<void>;
}

export type ReporterName = 'console' | 'json' | 'junit' | 'html' | 'markdown';

/** What of the plan a reporter needs while the run goes on. */
export interface RunContext {
  /** How many cases the run will play, repetitions included. */
  readonly planned: number;
}

/** The folder that a run leaves behind. */
export interface OutputFolder {
  readonly path: string;
  /** The events of a case, in order; for a case without a recording none at all. */
  readTrace(result: CaseResult): AsyncIterable<TraceEvent>;
}
