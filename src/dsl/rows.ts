import type { Row, RowOutcome, TraceBody } from '../trace/index.ts';

/** Ends a row. */
export type EndRow = (outcome: Exclude<RowOutcome, 'not reached'>, frame?: number) => void;

/** The rows of the two-column table that a case goes through. */
export class Rows {
  /** Rows that obliged the system under test and were decided. A case without one has tested nothing. */
  decided = 0;
  readonly #record: (event: TraceBody) => void;
  #count = 0;
  readonly #open = new Map<number, string>();

  constructor(record: (event: TraceBody) => void) {
    this.#record = record;
  }

  /** Opens a row; the answer closes it. */
  open(row: Omit<Row, 'row'>): EndRow {
    const index = this.#count++;
    this.#record({ type: 'row', row: index, ...row });
    if (row.step !== '') this.#open.set(index, row.step);
    return (outcome, frame) => {
      this.#open.delete(index);
      if (row.must && outcome !== 'skipped') this.decided++;
      this.#record({ type: 'row-end', row: index, outcome, ...(frame === undefined ? {} : { frame }) });
    };
  }

  /** The step that is in progress: the latest of those that have begun and not ended. */
  get inProgress(): string | undefined {
    return [...this.#open.values()].at(-1);
  }
}
