import type { Binding, Role } from '../protocol/index.ts';
import type { Finding, Verdict } from '../verdict/index.ts';
import type { OperatorAction, OperatorOutcome } from '../sut/driver.ts';

/**
 * One line of the trace. The trace is the truth: verdict, console, HTML, JUnit and JSON are folds of this stream.
 * `at` is in milliseconds since the start of the run, by the run's clock.
 */
export type TraceEvent = { readonly at: number; readonly case: string } & TraceBody;

/** `case` above is the key of a case within a run: `TC_001_CS@1.6J`, with `#2` for a second repetition. */
export type TraceBody =
  | {
      readonly type: 'case-begin';
      readonly id: string;
      readonly title: string;
      readonly binding: Binding;
      readonly role: Role;
      readonly profile: string;
      readonly status: CaseStatus;
      readonly condition: string;
      readonly purpose: string;
      readonly requirements: readonly string[];
      readonly identity: string;
    }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'state-enter' | 'state-leave'; readonly name: string; readonly kind: 'reusable' | 'memory' }
  | ({ readonly type: 'row' } & Row)
  | {
      /**
       * Every row needs an end, rows of the tool and of the world included. A branch that was not taken ends `skipped`, an optional
       * message that did not come `absent`. A row without an end was not reached.
       */
      readonly type: 'row-end';
      readonly row: number;
      readonly outcome: Exclude<RowOutcome, 'not reached'>;
      readonly frame?: number;
    }
  | {
      readonly type: 'frame';
      /** Counts from 0 over the life of the session; no two frames of a case have the same. */
      readonly index: number;
      readonly direction: 'sent' | 'received';
      readonly messageType: 'call' | 'result' | 'error' | 'malformed';
      readonly messageId?: string;
      readonly action?: string;
      /** The frame as it was on the wire; a long one is cut, `length` holds its true length in characters. */
      readonly text: string;
      readonly length: number;
    }
  | {
      readonly type: 'connection';
      readonly event: 'opened' | 'closed' | 'turned away' | 'dropped' | 'refusing';
      readonly detail: string;
    }
  | { readonly type: 'tolerated'; readonly frame: number; readonly action: string; readonly because: string }
  | {
      readonly type: 'operator';
      readonly action: OperatorAction;
      readonly outcome: OperatorOutcome['outcome'];
      readonly note?: string;
    }
  /** A wait that the protocol or the document itself demands, e.g. a heartbeat interval. */
  | { readonly type: 'wait'; readonly ms: number; readonly because: string }
  /** A file that the system under test fetched or uploaded, or tried to: evidence of the file servers. */
  | ({ readonly type: 'file' } & FileTransferred)
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'case-end'; readonly verdict: Verdict; readonly because?: string }
  /** Put in by `replay` where a recording cannot be read: the case can then not be judged. Never recorded. */
  | { readonly type: 'damaged'; readonly text: string };

/** What became of one transfer with the file servers of a run. */
export interface FileTransferred {
  readonly direction: 'download' | 'upload';
  readonly protocol: 'ftp' | 'http' | 'https';
  /** The address that it came from. */
  readonly from: string;
  /** The name that it asked for, or uploaded under; empty when it gave none. */
  readonly name: string;
  readonly bytes: number;
  readonly outcome: 'complete' | 'broken off' | 'refused' | 'too large' | 'stalled';
  readonly why?: string;
  /** Milliseconds that it took. */
  readonly ms: number;
  /** In hexadecimal; empty when nothing passed. */
  readonly sha256: string;
  /** The file in the folder `uploads/` of the results in which it is kept. */
  readonly kept?: string;
}

export type Phase = 'preparation' | 'before' | 'scenario' | 'afterwards' | 'cleanup';

/** What the certification profile asks: every product must pass it, only those that claim `condition`, or nobody must. */
export type CaseStatus = 'mandatory' | 'conditional' | 'optional';

/** One row of the document's two-column table. */
export interface Row {
  /** Counts from 0 within a case. */
  readonly row: number;
  /** The document's own number within its path: `3`, in a state `Authorized › 3`. Empty for actions in [brackets]. */
  readonly step: string;
  /** Whose column: `sut`, `tool`, or `world` for what an operator or EV driver does. */
  readonly column: 'sut' | 'tool' | 'world';
  /** `BootNotification`, when the row is a message. */
  readonly message?: string;
  readonly direction?: 'request' | 'response' | 'none';
  /** "Charge Point sends BootNotification"; of the column `world` without the brackets: "EV driver plugs in the cable". */
  readonly text: string;
  /** True for an obligation of the system under test at level must. */
  readonly must: boolean;
}

export type RowOutcome = 'ok' | 'broken' | 'absent' | 'skipped' | 'not reached';
