import { versionOf, wireOf, type Binding } from '../protocol/index.ts';
import type { Stray } from '../session/session.ts';
import type { Finding } from '../verdict/index.ts';
import { shown } from '../dsl/matchers.ts';
import { visible } from '../wire/index.ts';

/** Seconds after which a peer may be taken to have given up on an answer. */
const PATIENCE = 5;

/** The connection had to be closed because of what the peer sent. @param reason in our own words */
export function findingOnBreach(reason: string, sutName: string): Finding {
  return {
    level: 'must',
    step: '',
    subject: `${sutName} must keep to the bounds of the connection`,
    details: [{ what: 'connection', expected: 'messages that can be read', received: visible(reason, 300) }],
    requirements: ['OCPP-J 1.6 §4.2'],
  };
}

/** A station lives on in a connection that it has opened another one beside. */
export function findingOnDoubled(sutName: string): Finding {
  return {
    level: 'should',
    step: '',
    subject: `${sutName} should have one connection at a time`,
    details: [{ what: 'connections', expected: 'one', received: 'a new one, while the former one answers a ping' }],
    requirements: ['OCPP-J 1.6 §5.5'],
  };
}

/** Where a binding says what a message is, and what is owed to a request. */
function clausesOf(binding: Binding): { readonly message: string; readonly answer: string } {
  if (wireOf(binding) === 'json') return { message: 'OCPP-J 1.6 §4.2', answer: 'OCPP-J 1.6 §4.2' };
  if (binding === '1.6S') return { message: 'OCPP-S 1.6 §2', answer: 'OCPP-S 1.6 §3.2' };
  return { message: `${versionOf(binding)} §8`, answer: `${versionOf(binding)} §8` };
}

/** What arrived and is no CALL and no answer that anybody waits for, as a finding: exactly what came, and the clause it breaks. */
export function findingOn(stray: Stray, sutName: string, binding: Binding): Finding {
  const clauses = clausesOf(binding);
  const found = (
    level: Finding['level'],
    subject: string,
    what: string,
    expected: string,
    received: string,
    clause: string,
  ): Finding => ({
    level,
    step: '',
    subject,
    details: [{ what, expected, received }],
    requirements: [clause],
    frame: stray.frame,
  });
  switch (stray.kind) {
    case 'malformed':
      return found(
        stray.problem.mayBeIgnored ? 'may' : 'must',
        stray.problem.mayBeIgnored
          ? `${sutName} sent a message of a type that this version does not have; it is ignored`
          : `${sutName} must send well-formed messages`,
        stray.problem.what,
        stray.problem.expected,
        stray.problem.received,
        clauses.message,
      );
    case 'answer-to-nobody':
      return found(
        'must',
        `${sutName} must answer only what it was asked`,
        'message id',
        'the id of an open CALL',
        shown(stray.messageId),
        'OCPP-J 1.6 §4.2.2',
      );
    case 'second-answer':
      return found(
        'must',
        `${sutName} must answer a CALL once`,
        'message id',
        'one answer',
        `a second answer to ${shown(stray.messageId)}`,
        'OCPP-J 1.6 §4.2.2',
      );
    case 'late-answer':
      return found(
        'may',
        `${sutName} answered ${stray.action} after the tool had given up waiting`,
        'answer',
        'in time',
        `late, to ${shown(stray.messageId)}`,
        'OCPP-J 1.6 §4.1.1',
      );
    case 'answer-to-raw':
      return found(
        'may',
        `${sutName} answered a message that was malformed on purpose`,
        'answer',
        wireOf(binding) === 'json' ? 'none or a CALLERROR' : 'none or a fault',
        stray.answer.kind,
        clauses.message,
      );
    case 'hung-up-on-raw':
      return found(
        'may',
        `${sutName} gave no answer to a message that was malformed on purpose`,
        'answer',
        'an envelope in the HTTP response',
        shown(stray.why),
        clauses.answer,
      );
    case 'repeated-id': {
      // The errata of 2025-04 let a retry keep its id; the same text again is such a retry.
      const level = stray.sameText || !stray.sameConnection ? 'may' : 'must';
      return found(
        level,
        `${sutName} ${level} give every CALL an id of its own`,
        'message id',
        'an id not used before on this connection',
        `${shown(stray.messageId)} again, for ${visible(stray.action, 60)}`,
        'OCPP-J 1.6 §4.1.4',
      );
    }
    case 'second-open-call': {
      // Whoever has waited for so long may have given up, which is legal; the tool keeps silent on purpose at times.
      const open = (stray.at - stray.openSince) / 1000;
      const gaveUp = open >= PATIENCE;
      return found(
        gaveUp ? 'may' : 'should',
        gaveUp
          ? `${sutName} waited no longer for the answer to an earlier CALL`
          : `${sutName} should wait for the answer before it sends the next CALL`,
        'message',
        'one open CALL at a time',
        `${visible(stray.action, 60)} while ${visible(stray.openAction, 60)} was open for ${open.toFixed(1)} s`,
        'OCPP-J 1.6 §4.1.1',
      );
    }
    case 'header': {
      // Common stacks leave out, or write otherwise, what no peer needs in order to answer: a step milder than it is in the cases about it.
      const level = stray.level === 'must' ? 'should' : 'may';
      return found(
        level,
        `${sutName} ${level} write the envelope of ${visible(stray.action, 60)} as OCPP over SOAP has it`,
        stray.block,
        stray.expected,
        shown(stray.received),
        stray.clause,
      );
    }
    case 'remark':
      return found(
        'may',
        `${sutName} sent an unusual message`,
        'form',
        'the plain form',
        stray.text,
        'OCPP-J 1.6 §4.2',
      );
  }
}
