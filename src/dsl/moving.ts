import { visible } from '../wire/index.ts';
import type { Conversation } from './conversation.ts';

/** An address that the simulated station has left. */
export interface FormerAddress {
  /** The SUT should post nothing to it, once it has answered a message that named the new one. */
  shouldBeLeft(step: number): void;
}

/** The simulated station leaves the address at which it takes requests, and goes to another one (SOAP alone). */
export function moves(talk: Conversation): FormerAddress {
  const { session } = talk.options;
  const text = `${talk.toolName} takes requests at another address from now on, and none at the former one`;
  const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
  const at = talk.clock.now();
  session.listensAt?.('elsewhere');
  end('ok');
  return { shouldBeLeft: (step) => shouldBeLeft(talk, step, at) };
}

/** Whoever has answered a message from there knows the new address. */
function shouldBeLeft(talk: Conversation, step: number, movedAt: number): void {
  const told = talk.exchanges.find((exchange) => exchange.at >= movedAt)?.answeredAt ?? Infinity;
  const { failed } = talk.attempts;
  const text = `${talk.sutName} posts nothing to the former address`;
  const end = talk.row({ step: talk.step(step), column: 'sut', direction: 'none', text, must: false });
  if (failed === undefined || failed.at < told) return end('ok');
  end('broken');
  talk.note({
    level: 'should',
    step: talk.step(step),
    subject: `${talk.sutName} should post to the address that ${talk.toolName} has named last`,
    details: [{ what: 'address', expected: 'the new one (wsa:From)', received: visible(failed.why, 300) }],
    requirements: talk.options.requirements,
  });
}
