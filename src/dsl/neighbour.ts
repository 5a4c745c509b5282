import type { Action, Request, Side, TypedVersion } from '../protocol/index.ts';
import type { Session } from '../session/index.ts';
import { ToolError } from '../verdict/index.ts';
import { Act, type Sender } from './act.ts';
import type { Conversation } from './conversation.ts';
import type { Judge } from './judge.ts';
import { orders } from './world.ts';

/**
 * A second simulated charge point, which takes requests at the address of the first: what a gateway in front of several charge points looks
 * like to a central system (SOAP alone). Which one is meant is said by the identity, and by nothing else (OCPP-S 1.6 §3.3).
 */
export interface Neighbour<V extends TypedVersion, S extends Side = 'fromStation'> {
  readonly identity: string;
  /** It is put up beside the first one, and registered. */
  appears(): Promise<void>;
  /** It sends this message; what it is owed follows with `.mustBeAnswered`. */
  sends<A extends Action<V, S>>(step: number, action: A, request: Request<V, S, A>): Act<V, S, A>;
  /** The operator of the central system under test orders something of it. */
  isOrdered(ocppAction: string, intent: Readonly<Record<string, unknown>>): Promise<void>;
}

/** The neighbour in a conversation. @param identity that the central system knows it by; made of that of the first one unless given */
export function neighbour<V extends TypedVersion>(
  talk: Conversation,
  judge: Judge,
  identity: string = `${talk.options.identity}-2`,
): Neighbour<V> {
  let session: Session | undefined;
  const sender = (): Sender => {
    if (session === undefined) throw new ToolError('the second charge point has not appeared yet');
    return { name: `the second ${talk.toolName}`, session };
  };
  return {
    identity,
    async appears() {
      const text = `A second ${talk.toolName}, ${identity}, takes requests at the same address`;
      const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
      session = await talk.options.neighbour?.(identity);
      end('ok');
    },
    sends: (step, action, request) => new Act(talk, judge, step, action, request, sender()),
    isOrdered: (ocppAction, intent) => orders(talk, ocppAction, intent, identity),
  };
}
