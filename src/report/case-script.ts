import type { OperatorAction } from '../sut/index.ts';
import { caseKey } from '../trace/index.ts';
import type { Row, RowOutcome, TraceBody, TraceEvent } from '../trace/index.ts';
import type { Finding, Verdict } from '../verdict/index.ts';

type CaseBegin = Extract<TraceBody, { type: 'case-begin' }>;
type Described = Omit<CaseBegin, 'type' | 'identity' | 'status' | 'condition' | 'binding' | 'role'> &
  Partial<CaseBegin>;

/** Writes the events of one case with a clock of its own. */
export class CaseScript {
  readonly events: TraceEvent[] = [];
  readonly #key: string;
  #at: number;
  #row = 0;
  #frame = 0;
  #message = 0;

  constructor(at: number, about: Described) {
    const begin: CaseBegin = {
      type: 'case-begin',
      binding: '1.6J',
      role: 'station',
      status: 'mandatory',
      condition: '',
      identity: 'CP001',
      ...about,
    };
    this.#key = caseKey(begin.id, begin.binding);
    this.#at = at;
    this.add(begin);
  }

  get at(): number {
    return this.#at;
  }

  add(body: TraceBody): this {
    this.events.push({ at: this.#at, case: this.#key, ...body });
    return this;
  }

  /** Lets time go by. @param ms milliseconds */
  after(ms: number): this {
    this.#at += ms;
    return this;
  }

  row(
    column: Row['column'],
    step: string,
    text: string,
    outcome: RowOutcome,
    rest: Partial<Row> & { frame?: number } = {},
  ): this {
    const { frame, ...row } = rest;
    const number = this.#row++;
    this.add({ type: 'row', row: number, step, column, text, must: column === 'sut', ...row });
    if (outcome === 'not reached') return this;
    return this.add({ type: 'row-end', row: number, outcome, ...(frame === undefined ? {} : { frame }) });
  }

  operator(
    text: string,
    action: OperatorAction,
    outcome: 'done' | 'declined' | 'unsupported' = 'done',
    note?: string,
  ): this {
    this.row('world', '', text, outcome === 'done' ? 'ok' : 'broken');
    return this.after(400).add({ type: 'operator', action, outcome, ...(note === undefined ? {} : { note }) });
  }

  frame(
    direction: 'sent' | 'received',
    messageType: 'call' | 'result' | 'error' | 'malformed',
    action: string,
    text: string,
  ): number {
    const index = this.#frame++;
    this.after(35).add({
      type: 'frame',
      index,
      direction,
      messageType,
      action,
      messageId: `m${this.#message}`,
      text,
      length: text.length,
    });
    return index;
  }

  /** The SUT sends a request and the tool answers it: two frames and the two rows of the table. */
  exchange(
    steps: readonly [string, string],
    action: string,
    request: unknown,
    answer: unknown,
    outcome: RowOutcome = 'ok',
    from = 'Charge Point',
  ): this {
    const to = from === 'Charge Point' ? 'Central System' : 'CSMS';
    this.#message += 1;
    const asked = this.frame('received', 'call', action, JSON.stringify([2, `m${this.#message}`, action, request]));
    this.row('sut', steps[0], `${from} sends ${action}`, outcome, {
      message: action,
      direction: 'request',
      frame: asked,
    });
    const answered = this.frame('sent', 'result', action, JSON.stringify([3, `m${this.#message}`, answer]));
    return this.row('tool', steps[1], `${to} responds with ${action}`, 'ok', {
      message: action,
      direction: 'response',
      frame: answered,
    });
  }

  /** The tool sends a request and the SUT answers it. */
  request(
    steps: readonly [string, string],
    action: string,
    request: unknown,
    answer: unknown,
    outcome: RowOutcome = 'ok',
  ): this {
    this.#message += 1;
    const asked = this.frame('sent', 'call', action, JSON.stringify([2, `m${this.#message}`, action, request]));
    this.row('tool', steps[0], `Central System sends ${action}`, 'ok', {
      message: action,
      direction: 'request',
      frame: asked,
    });
    const answered = this.frame('received', 'result', action, JSON.stringify([3, `m${this.#message}`, answer]));
    return this.row('sut', steps[1], `Charge Point responds with ${action}`, outcome, {
      message: action,
      direction: 'response',
      frame: answered,
    });
  }

  finding(finding: Partial<Finding> & Pick<Finding, 'subject'>): this {
    return this.add({
      type: 'finding',
      finding: { level: 'must', step: '', details: [], requirements: [], ...finding },
    });
  }

  end(verdict: Verdict, because?: string): readonly TraceEvent[] {
    this.after(60).add({ type: 'phase', phase: 'cleanup' }).after(200);
    return this.add({ type: 'case-end', verdict, ...(because === undefined ? {} : { because }) }).events;
  }
}
