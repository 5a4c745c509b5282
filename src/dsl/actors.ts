import type { Action, Request, Side, TypedVersion } from '../protocol/index.ts';
import type { FrameForm } from '../session/session.ts';
import { ToolError, type Finding } from '../verdict/index.ts';
import { Act } from './act.ts';
import { backsOff } from './back-off.ts';
import { callSite, described } from './call-site.ts';
import type { Conversation } from './conversation.ts';
import type { Expectation } from './expectation.ts';
import type { Judge } from './judge.ts';
import { shown } from './matchers.ts';
import { Obligation, type Exchange } from './obligation.ts';
import { Provocation } from './provocation.ts';
import { connectsAgain } from './world.ts';

/** The system under test: obligations only. The word `must` always marks it. */
export interface SutActor<V extends TypedVersion, S extends Side> extends Remembers<V, S> {
  /** It owes this message; a breach fails the case. The number is the step of the document. */
  mustSend<A extends Action<V, S>>(step: number, action: A): Obligation<V, S, A>;
  /** A breach is a warning, and the case goes on. */
  shouldSend<A extends Action<V, S>>(step: number, action: A): Obligation<V, S, A, Exchange<V, S, A> | undefined>;
  /** A breach is a note, and the case goes on. */
  maySend<A extends Action<V, S>>(step: number, action: A): Obligation<V, S, A, Exchange<V, S, A> | undefined>;
  /**
   * It must keep these messages to itself for so many seconds (default: the `quiet` of the timing); of the messages of these
   * actions only those that `about` picks, when it is given.
   */
  mustNotSend<A extends Action<V, S>>(
    step: number,
    actions: A | readonly A[],
    during?: Silence<Request<V, S, A>>,
  ): Promise<void>;
  /** As `mustNotSend`; a breach is a warning, and the case goes on. */
  shouldNotSend<A extends Action<V, S>>(
    step: number,
    actions: A | readonly A[],
    during?: Silence<Request<V, S, A>>,
  ): Promise<void>;
}

/** How long a silence is owed, and about what. */
export interface Silence<Req = never> {
  readonly seconds?: number;
  readonly per?: readonly string[];
  readonly about?: (request: Req) => boolean;
}

/** What passed before, for values that a later step must repeat. */
export interface Remembers<V extends TypedVersion, S extends Side> {
  /** The latest exchange of this action in this case. @throws ToolError when there was none: the case asks too early */
  last<A extends Action<V, S>>(action: A): Exchange<V, S, A>;
}

/** The side the tool plays: actions only. */
export interface ToolActor<V extends TypedVersion, S extends Side> extends Remembers<V, S> {
  /** The tool sends this message; what it is owed follows with `.mustBeAnswered`. */
  sends<A extends Action<V, S>>(step: number, action: A, request: Request<V, S, A>): Act<V, S, A>;
  /**
   * The tool sends text that no well-behaved peer would send; what may come back follows with `.mustBeRefused` and the like.
   * @param what in words: "a CALL without a payload"
   * @param text the whole frame, or what makes it of a message id that was not used before
   * @param form how it goes over the WebSocket; one text frame unless given
   */
  sendsRaw(step: number, what: string, text: string | ((messageId: string) => string), form?: FrameForm): Provocation;
}

/** What a station under test owes about the connection itself (JSON bindings only). */
export interface Reconnects {
  /** It must open a connection again. */
  mustReconnect(step: number): Promise<void>;
  /** As long as it is turned away it must try again, and not hammer; its attempts are counted for so many seconds from the first one on. */
  mustBackOff(step: number, watch: { readonly seconds: number }): Promise<void>;
}

/** The system under test of a conversation. */
export function sutActor<V extends TypedVersion, S extends Side>(talk: Conversation): SutActor<V, S> & Reconnects {
  return {
    mustSend: (step, action) => new Obligation(talk, 'must', step, action),
    shouldSend: (step, action) => new Obligation(talk, 'should', step, action),
    maySend: (step, action) => new Obligation(talk, 'may', step, action),
    mustNotSend: (step, actions, during = {}) => keepsQuiet(talk, 'must', step, listOf(actions), during),
    shouldNotSend: (step, actions, during = {}) => keepsQuiet(talk, 'should', step, listOf(actions), during),
    mustReconnect: (step) => reconnects(talk, step),
    mustBackOff: (step, { seconds }) => backsOff(talk, step, seconds),
    last: (action) => lastOf(talk, action),
  };
}

/** The side that the tool plays in a conversation. */
export function toolActor<V extends TypedVersion, S extends Side>(talk: Conversation, judge: Judge): ToolActor<V, S> {
  return {
    sends: (step, action, request) => new Act(talk, judge, step, action, request),
    sendsRaw: (step, what, text, form) => {
      const comesBack = (): Promise<void> =>
        talk.options.sut === 'station' ? reconnects(talk, step) : connectsAgain(talk);
      const whole = typeof text === 'string' ? text : text(talk.provocations.freshId(talk.clock.now()));
      return new Provocation({ talk, judge, comesBack }, { step, what, text: whole, form });
    },
    last: (action) => lastOf(talk, action),
  };
}

function lastOf<V extends TypedVersion, S extends Side, A extends Action<V, S>>(
  talk: Conversation,
  action: A,
): Exchange<V, S, A> {
  const exchange = talk.exchanges.findLast((one) => one.action === action);
  if (!exchange) throw new ToolError(`the case asks for the latest ${action}, but none has passed yet`);
  return exchange as Exchange<V, S, A>;
}

function listOf<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one;
}

async function keepsQuiet(
  talk: Conversation,
  level: 'must' | 'should',
  step: number,
  actions: readonly string[],
  during: Silence,
): Promise<void> {
  const seconds = during.seconds ?? talk.options.timing.quiet;
  const subject = `${talk.sutName} ${level} not send ${actions.join(' or ')}`;
  const here = described();
  const requirements = during.per ?? talk.options.requirements;
  const end = talk.row({
    step: talk.step(step),
    column: 'sut',
    message: actions.join(', '),
    direction: 'none',
    text: `${talk.sutName} does not send ${actions.join(' or ')}`,
    must: level === 'must',
  });
  talk.options.record({ type: 'wait', ms: seconds * 1000, because: `no ${actions.join(' or ')} for ${seconds} s` });
  const silence = actions.map((action): Expectation => ({
    step: talk.step(step),
    subject,
    action,
    level,
    forbids: true,
    requirements,
    get at() {
      return callSite(here);
    },
    expected: undefined,
    overlooks(arrival) {
      const { breaches, payload, excuse } = arrival;
      if (breaches.length > 0 || (during.about?.(payload as never) ?? true)) return undefined;
      // What it follows from may have been taken in after it.
      return excuse ?? talk.options.etiquette.tolerates(arrival);
    },
    problems: () => [],
    settle: () => undefined,
    skip: () => undefined,
  }));
  const arrival = await talk.next(silence, seconds);
  if (!arrival) return end('ok');
  end('broken', arrival.frame);
  // The case goes on after a mere warning: the message has its answer like any other.
  if (level === 'should') talk.answer(arrival);
  talk.report(
    talk.breach(
      silence[0]!,
      level,
      [
        {
          what: 'message',
          expected: `none of ${actions.join(', ')} for ${seconds} s`,
          received: `${arrival.action} ${shown(arrival.payload)}`,
        },
      ],
      arrival.frame,
    ),
  );
}

async function reconnects(talk: Conversation, step: number): Promise<void> {
  const seconds = talk.options.timing.reconnect;
  const end = talk.row({
    step: talk.step(step),
    column: 'sut',
    direction: 'none',
    text: `${talk.sutName} connects again`,
    must: true,
  });
  const back = await talk.until(() => talk.connection !== undefined, seconds);
  if (back) return end('ok');
  end('absent');
  const finding: Finding = {
    level: 'must',
    step: talk.step(step),
    subject: `${talk.sutName} must connect again`,
    details: [{ what: 'connection', expected: `within ${seconds} s`, received: talk.attempts.inWords }],
    requirements: talk.options.requirements,
  };
  talk.report(finding);
}
