import { describeAction } from './describe.ts';
import type { OperatorAction, OperatorContext, OperatorOutcome, SutDriver } from './driver.ts';
import { lineSource, type LineSource } from './line-source.ts';
import { pemsOf } from './pem.ts';
import { printable } from './printable.ts';

export interface ManualOptions {
  /** Where the answers come from: a terminal or a pipe. */
  readonly input: NodeJS.ReadableStream;
  /** Where the prompts go. */
  readonly output: { write(text: string): unknown };
  /** Called once when the person answers "stop", or the input ends: the run is to be stopped. */
  readonly onStop: (because: string) => void;
}

type Answer = OperatorOutcome | 'stop' | 'unclear';

/**
 * A driver that is a person at the console. Prompts are asked one after another, also when several cases run side by side. After
 * "stop", or when the input has ended, nothing is asked any more and every action is declined.
 */
export function manualDriver({ input, output, onStop }: ManualOptions): SutDriver {
  let lines: LineSource | undefined;
  let stopped: string | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function stop(because: string): OperatorOutcome {
    stopped = because;
    onStop(because);
    return { outcome: 'declined', note: because };
  }

  async function ask(action: OperatorAction, context: OperatorContext): Promise<OperatorOutcome> {
    if (stopped !== undefined) return { outcome: 'declined', note: stopped };
    if (context.signal?.aborted === true) return tooLate();
    // Opened only when somebody is asked: a run that needs no hands leaves standard input alone.
    lines ??= lineSource(input);
    output.write(prompt(action, context));
    for (;;) {
      const line = await lines.next(context.signal);
      if (line === undefined) {
        output.write('\n');
        return lines.ended ? stop('the input ended: nobody is there to answer') : tooLate();
      }
      const answer = understand(line, action.action === 'confirm');
      if (answer === 'stop') return stop('stopped by the operator');
      if (answer !== 'unclear') return answer;
      output.write(`  '${printable(line, 40)}' is no answer here. ${choices(action)} `);
    }
  }

  return {
    name: 'manual',
    perform(action, context) {
      const mine = turn.then(() => ask(action, context));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async dispose() {
      lines?.close();
    },
  };
}

function tooLate(): OperatorOutcome {
  return { outcome: 'declined', note: 'nobody answered before the case stopped waiting' };
}

function prompt(action: OperatorAction, context: OperatorContext): string {
  const step = context.step === '' ? '' : `, step ${printable(context.step)}`;
  const why = context.why === undefined ? '' : `    Why: ${printable(context.why, 500)}\n`;
  return [
    `\n>>> ${printable(context.case)}${step}, ${printable(context.identity)}\n`,
    `    ${describeAction(action)}.\n`,
    ...pemsOf(action).map((pem) => `\n${pem.trim()}\n\n`),
    why,
    `    ${choices(action)} `,
  ].join('');
}

function choices(action: OperatorAction): string {
  return action.action === 'confirm'
    ? 'Is it so?  Enter or d = yes · c [note] = no · s = stop the run >'
    : 'Enter or d = done · c [note] = could not · s = stop the run >';
}

const DONE = /^(?:|d|done)$/i;
const STOP = /^(?:s|stop)$/i;
const COULD_NOT = /^(?:could\s*n[o']t|c)(?:$|[\s:,]+(?<note>.*)$)/i;
const YES = /^(?:y|yes)$/i;
const NO = /^(?:n|no)$/i;

function understand(line: string, isQuestion: boolean): Answer {
  const words = line.trim();
  if (DONE.test(words) || (isQuestion && YES.test(words))) return { outcome: 'done' };
  if (STOP.test(words)) return 'stop';
  if (isQuestion && NO.test(words)) return { outcome: 'declined' };
  const couldNot = COULD_NOT.exec(words);
  if (couldNot === null) return 'unclear';
  const note = printable(couldNot.groups?.['note'] ?? '', 500);
  return note === '' ? { outcome: 'declined' } : { outcome: 'declined', note };
}
