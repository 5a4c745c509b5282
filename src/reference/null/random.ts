import { protocolOf } from '../../protocol/index.ts';
import type { Role, TypedVersion } from '../../protocol/index.ts';
import type { Manner, Mouth } from './peer.ts';
import { dice, randomPayload } from './random-payload.ts';

/** Seconds between two messages of its own: at least, and at most. */
const PAUSE = { least: 5, most: 60 } as const;
/** How many messages follow an operator's action. */
const BURST = 3;

/** Answers and sends at random whatever its role may say. */
export function random(mouth: Mouth, role: Role, version: TypedVersion, seed: number): Manner {
  const protocol = protocolOf(version);
  const roll = dice(seed);
  const repertoire = [...protocol.actions.keys()].filter((action) => protocol.maySend(role, action));
  const say = (action = repertoire[Math.floor(roll() * repertoire.length)] ?? ''): void =>
    mouth.send(action, randomPayload(version, action, 'request', roll));
  const chatter = (): void =>
    mouth.later(PAUSE.least + roll() * (PAUSE.most - PAUSE.least), () => {
      say();
      chatter();
    });
  let chattering = false;
  return {
    answer: ({ action }) =>
      protocol.knows(action)
        ? { kind: 'result', payload: randomPayload(version, action, 'response', roll) }
        : { kind: 'error', code: 'NotImplemented', description: '', details: {} },
    connected() {
      if (role === 'station') say('BootNotification');
      if (!chattering) chatter();
      chattering = true;
    },
    perform(action) {
      if (action.action === 'order' && repertoire.includes(action.ocppAction)) say(action.ocppAction);
      else for (let said = 0; said < BURST; said++) say();
    },
  };
}
