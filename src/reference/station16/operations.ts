import type { Answer } from '../../protocol/index.ts';
import { errorCodesFor, protocolOf } from '../../protocol/index.ts';
import type { IncomingCall, Stray } from '../../session/index.ts';
import { encodeAnswer } from '../../wire/index.ts';
import type { ActiveFaults } from './faults/active.ts';
import type { Link } from './link.ts';
import type { Received, ReceivedRequest, ReceivedResponse } from './messages.ts';

/** What the charge point does with a request: an answer, and what it does once the answer is given. */
export interface Deed<A extends Received> {
  readonly answer: ReceivedResponse<A> | Refusal;
  readonly then?: (() => void) | undefined;
}

/** A CALLERROR. */
export class Refusal {
  readonly code: string;
  readonly description: string;

  constructor(code: string, description: string) {
    this.code = code;
    this.description = description;
  }
}

/** The actions that this charge point carries out. */
export type Operations = { readonly [A in Received]?: (request: ReceivedRequest<A>) => Deed<A> };

const protocol = protocolOf('1.6');

/** Answers what arrives: checks it, carries it out, answers first and acts afterwards (OCPP-J §4). */
export class Desk {
  readonly #operations: Operations;
  readonly #faults: ActiveFaults;
  readonly #link: Link;
  /** What a desk remembers that goes wrong: message ids, whether a request came just now, whether it has broken down. */
  readonly #seen = new Set<string>();
  #hurried = false;
  #deaf = false;
  #nullPayload = '';

  constructor(operations: Operations, faults: ActiveFaults, link: Link) {
    this.#operations = operations;
    this.#faults = faults;
    this.#link = link;
  }

  received(call: IncomingCall): void {
    const faulty = this.#faults.has;
    if (this.#overhears(call) || this.#mishandles(call)) return;
    const hooks = this.#faults.answering(call.action, call.payload);
    if (hooks.instead === 'silence') return;
    const { answer, then } = hooks.instead === undefined ? this.#carryOut(call) : { answer: hooks.instead };
    const given = hooks.changed(answer);
    if (call.action === 'TriggerMessage' && faulty('sends-before-answering-trigger')) {
      then?.();
      void this.#link.quiet().then(() => call.reply(given));
      return;
    }
    if (hooks.frame === undefined) call.reply(given);
    else this.#link.sendRaw(hooks.frame(call.messageId, given));
    if (faulty('answers-twice')) this.#link.sendRaw(encodeAnswer(call.messageId, given));
    then?.();
  }

  /** Requests that a faulty desk does not take up. */
  #overhears({ action, payload, messageId }: IncomingCall): boolean {
    const faulty = this.#faults.has;
    const [again, hurried] = [this.#seen.has(messageId), this.#hurried];
    this.#seen.add(messageId);
    this.#hurried = true;
    // What was sent together arrives together.
    queueMicrotask(() => (this.#hurried = false));
    return (
      this.#deaf ||
      (faulty('deaf-while-waiting') && this.#link.busy) ||
      (faulty('ignores-unknown-actions') && !protocol.knows(action)) ||
      (faulty('drops-repeated-ids') && again) ||
      (faulty('drops-hurried-calls') && hurried) ||
      (faulty('deaf-to-long-messages') && JSON.stringify(payload).length > 4096) ||
      (faulty('ignores-invalid-calls') &&
        protocol.knows(action) &&
        protocol.validate(action, 'request', payload).length > 0)
    );
  }

  /** Requests that break their schema, and that a faulty desk does not refuse as it should. */
  #mishandles(call: IncomingCall): boolean {
    if (!protocol.knows(call.action)) return false;
    const [breach] = protocol.validate(call.action, 'request', call.payload);
    const misdeed = breach && this.#faults.mishandling(breach);
    if (misdeed === 'hang-up') this.#link.hangUp();
    else if (misdeed !== undefined && misdeed !== 'silence') call.reply(misdeed);
    return misdeed !== undefined;
  }

  /** Something arrived that is no message: a CALL that cannot be read is refused, the rest is ignored (OCPP-J §4.1.3). */
  strayed(stray: Stray): void {
    const faulty = this.#faults.has;
    if (stray.kind === 'remark' && faulty('refuses-null-payloads')) this.#nullPayload = stray.messageId;
    if (stray.kind !== 'malformed') return this.#metStranger(stray);
    if (faulty('deaf-after-broken-frame')) this.#deaf = true;
    if (stray.problem.code === 'binary' && faulty('dies-of-binary-frames')) return this.#link.disconnect();
    if (faulty('hangs-up-on-broken-frames')) return this.#link.hangUp();
    if (faulty('ignores-broken-calls')) return;
    if (faulty('accepts-broken-calls'))
      return this.#link.sendRaw(
        encodeAnswer(stray.messageId ?? '-1', { kind: 'result', payload: { status: 'Accepted' } }),
      );
    const unknownType = stray.problem.code === 'unknown-type';
    if (unknownType && faulty('hangs-up-on-unknown-types')) return this.#link.hangUp();
    const answers = stray.messageType === 2 || (unknownType && faulty('answers-unknown-types-with-errors'));
    if (!answers || stray.messageId === undefined) return;
    const { answer } = refused('FormationViolation', `${stray.problem.what}: expected ${stray.problem.expected}`);
    this.#link.sendRaw(encodeAnswer(stray.messageId, answer));
  }

  /** An answer that nobody waits for is ignored. */
  #metStranger(stray: Stray): void {
    if (stray.kind !== 'answer-to-nobody' && stray.kind !== 'second-answer' && stray.kind !== 'late-answer') return;
    const faulty = this.#faults.has;
    if (faulty('deaf-after-stranger')) this.#deaf = true;
    if (!faulty('answers-strangers')) return;
    this.#link.sendRaw(encodeAnswer(stray.messageId, refused('GenericError', 'nobody has asked for that').answer));
  }

  #carryOut({ action, payload, messageId, breaches }: IncomingCall): {
    readonly answer: Answer;
    readonly then?: (() => void) | undefined;
  } {
    const faulty = this.#faults.has;
    if (messageId === this.#nullPayload) return refused('TypeConstraintViolation', 'payload: expected an object');
    const known = protocol.knows(action) || faulty('unknown-actions-not-supported');
    if (!known) return refused('NotImplemented', `${action} is not known here`);
    const operation = this.#operations[action as Received] as ((request: unknown) => Deed<Received>) | undefined;
    if (operation === undefined && faulty('answers-foreign-actions'))
      return { answer: { kind: 'result', payload: {} } };
    if (operation === undefined) return refused('NotSupported', `${action} is not supported here`);
    const [breach] = faulty('skips-validation') ? [] : (breaches ?? protocol.validate(action, 'request', payload));
    try {
      if (breach !== undefined) {
        const code = errorCodesFor('1.6', breach)[0] ?? 'GenericError';
        if (faulty('refuses-and-obeys')) operation(payload).then?.();
        return refused(code, `${breach.path}: expected ${breach.expected}`);
      }
      const [empty] = protocol.remarks(action, 'request', payload).filter(({ rule }) => rule === 'cardinality');
      if (empty !== undefined) return refused('OccurenceConstraintViolation', `${empty.path}: ${empty.text}`);
      const { answer, then } = operation(payload);
      if (answer instanceof Refusal) return refused(answer.code, answer.description);
      return { answer: { kind: 'result', payload: answer }, then };
    } catch {
      return refused('InternalError', `${action} could not be carried out`);
    }
  }
}

function refused(code: string, description: string): { readonly answer: Answer } {
  return { answer: { kind: 'error', code, description, details: {} } };
}
