import { protocolOf } from '../../protocol/index.ts';
import type { TypedVersion } from '../../protocol/index.ts';
import { cansOf } from './canned-messages.ts';
import type { Cans, CannedMessage } from './canned-messages.ts';
import type { Manner, Mouth } from './peer.ts';

/** Seconds between two heartbeats. */
const HEARTBEAT = 60;

/** A station that plays recorded messages. */
export function cannedStation(mouth: Mouth, version: TypedVersion): Manner {
  const cans = cansOf(version);
  const play = (messages: readonly CannedMessage[]): void => {
    for (const [action, payload] of messages) mouth.send(action, payload);
  };
  const beat = (): void =>
    mouth.later(HEARTBEAT, () => {
      mouth.send('Heartbeat', {});
      beat();
    });
  let beating = false;
  return {
    answer: ({ action }) => ({ kind: 'result', payload: answerTo(cans, action) }),
    connected() {
      play(cans.onConnect);
      if (!beating) beat();
      beating = true;
    },
    perform: () => play(cans.onAction),
  };
}

/** A CSMS that answers from a table, and sends what it is ordered as it stands. */
export function cannedCsms(mouth: Mouth, version: TypedVersion): Manner {
  const cans = cansOf(version);
  const protocol = protocolOf(version);
  return {
    answer: ({ action }) => ({ kind: 'result', payload: answerTo(cans, action) }),
    perform(action) {
      if (action.action !== 'order' || !protocol.knows(action.ocppAction)) return;
      const relayed = protocol.validate(action.ocppAction, 'request', action.intent).length === 0;
      const can = Object.hasOwn(cans.orders, action.ocppAction) ? cans.orders[action.ocppAction] : {};
      mouth.send(action.ocppAction, relayed ? action.intent : can);
    },
  };
}

function answerTo({ answers }: Cans, action: string): unknown {
  return Object.hasOwn(answers, action) ? answers[action] : { status: 'Accepted' };
}
