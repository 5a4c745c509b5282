import type { Binding, Role } from '../protocol/index.ts';
import type { Finding, Verdict } from '../verdict/index.ts';
import type { CaseStatus, Phase, Row, RowOutcome } from './event.ts';

/** The folded result of one case on one binding (`cases[]` of `plugfest-run/1`). */
export interface CaseResult {
  readonly id: string;
  readonly binding: Binding;
  readonly role: Role;
  readonly title: string;
  readonly profile: string;
  readonly status: CaseStatus;
  /** The claim that makes a conditional case binding, as a sentence; empty otherwise. */
  readonly condition: string;
  readonly purpose: string;
  readonly requirements: readonly string[];
  /** Null when the case does not apply; then `notApplicable` says why. */
  readonly verdict: Verdict | null;
  readonly notApplicable: string | null;
  /** One sentence: why the verdict is what it is. Empty for a plain pass. */
  readonly because: string;
  /** Of a case that failed as its user expects: why that is known. The verdict stays `fail`, and the run does not fail for it. */
  readonly expected?: string;
  readonly durationMs: number;
  /** Milliseconds of waiting that the protocol or the document itself demanded. */
  readonly demandedMs: number;
  readonly findings: readonly Finding[];
  /** How many findings were left out of `findings` because a case keeps a bounded number; they count for the verdict all the same. */
  readonly findingsOmitted?: number;
  readonly steps: readonly StepResult[];
  readonly identity: string;
  /** The file under `trace/` that holds the events, frames included. */
  readonly trace: string;
  /** When the case was run more than once: every run of it. The result above is the worst of them. */
  readonly repetitions?: readonly Repetition[];
}

/** One run of a case that was run more than once. */
export interface Repetition {
  readonly verdict: Verdict | null;
  readonly because: string;
  readonly durationMs: number;
  readonly trace: string;
}

/** One row of the document with what became of it. */
export interface StepResult extends Omit<Row, 'row' | 'step'> {
  readonly path: string;
  readonly phase?: Phase;
  readonly outcome: RowOutcome;
  readonly frame?: number;
}

export interface Summary {
  readonly pass: number;
  readonly fail: number;
  /** So many of the fails are expected. */
  readonly expected: number;
  readonly inconclusive: number;
  readonly error: number;
  readonly notApplicable: number;
  /** Broken obligations of level should, over all cases. They do not change a verdict. */
  readonly warnings: number;
}

/** What the system under test says of itself against its PICS. It changes no verdict. */
export interface ClaimRemark {
  readonly feature: string;
  /** Whether the PICS claims the feature; the system under test says the contrary. */
  readonly claimed: boolean;
  /** What it said, to go behind its name: "does not list it in SupportedFeatureProfiles". */
  readonly said: string;
  /** The case, by its key within the run (`TC_001_CS@1.6J`), and the frame in its recording. */
  readonly case: string;
  readonly frame: number;
  /** The beginning of that frame. */
  readonly evidence: string;
}

/** `result.json`: format `plugfest-run/1`, JSON Schema in `fixtures/plugfest-run-1.schema.json`. */
export interface RunResult {
  readonly format: 'plugfest-run/1';
  readonly tool: { readonly name: 'plugfest'; readonly version: string; readonly commit: string };
  /** The exact command that reproduces the run, secrets replaced. */
  readonly command: string;
  readonly sut: { readonly role: Role; readonly vendor: string; readonly model: string; readonly firmware: string };
  /** The claims: feature id to whether the SUT has it. */
  readonly pics: Readonly<Record<string, boolean>>;
  /** Claims that the system under test contradicts. */
  readonly claimRemarks?: readonly ClaimRemark[];
  readonly bindings: readonly Binding[];
  readonly startedAt: string;
  readonly durationMs: number;
  /** Set when the run was stopped early, e.g. "stopped by Ctrl-C after 12 of 51 cases". */
  readonly stopped?: string;
  readonly summary: Summary;
  /** Expectations that no longer hold, each a sentence that says which entry to delete. They fail the run. */
  readonly stale?: readonly string[];
  readonly cases: readonly CaseResult[];
}
