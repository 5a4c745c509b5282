import type { Stray } from '../session/session.ts';
import type { Finding } from '../verdict/index.ts';

/** What arrived and is no CALL and no answer that anybody waits for, as a finding: exactly what came, and the clause it breaks. */
export function findingOn(stray: Stray, sutName: string): Finding {
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
        'must',
        `${sutName} must send well-formed messages`,
        stray.problem.what,
        stray.problem.expected,
        stray.problem.received,
        '1.6J §4.2',
      );
    case 'answer-to-nobody':
      return found(
        'must',
        `${sutName} must answer only what it was asked`,
        'message id',
        'the id of an open CALL',
        stray.messageId,
        '1.6J §4.2.2',
      );
    case 'second-answer':
      return found(
        'must',
        `${sutName} must answer a CALL once`,
        'message id',
        'one answer',
        `a second answer to ${stray.messageId}`,
        '1.6J §4.2.2',
      );
    case 'late-answer':
      return found(
        'may',
        `${sutName} answered ${stray.action} after the tool had given up waiting`,
        'answer',
        'in time',
        `late, to ${stray.messageId}`,
        '1.6J §4.1.1',
      );
    case 'answer-to-raw':
      return found(
        'may',
        `${sutName} answered a message that was malformed on purpose`,
        'answer',
        'none or a CALLERROR',
        stray.answer.kind,
        '1.6J §4.2',
      );
    case 'repeated-id': {
      // The errata of 2025-04 let a retry keep its id; the same text again is such a retry.
      const level = stray.sameText || !stray.sameConnection ? 'may' : 'must';
      return found(
        level,
        `${sutName} ${level} give every CALL an id of its own`,
        'message id',
        'an id not used before on this connection',
        `${stray.messageId} again, for ${stray.action}`,
        '1.6J §4.1.4',
      );
    }
    case 'second-open-call':
      return found(
        'should',
        `${sutName} should wait for the answer before it sends the next CALL`,
        'message',
        'one open CALL at a time',
        `${stray.action} while ${stray.openAction} was open`,
        '1.6J §4.1.1',
      );
    case 'remark':
      return found('may', `${sutName} sent an unusual message`, 'form', 'the plain form', stray.text, '1.6J §4.2');
  }
}
