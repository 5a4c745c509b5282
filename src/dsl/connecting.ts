import { ConnectionLost, type ConnectionOpened, type SecurityTerms, type TlsFacts } from '../session/index.ts';
import type { Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import { shownBy, shownInVain, type Shown } from './attempts.ts';
import type { ConnectionCheck } from './connection-checks.ts';
import type { Conversation } from './conversation.ts';

/** What a station under test owes about its connections. */
export interface MustConnect {
  /**
   * It must open a connection, a new one since the scenario began or since the last step of this kind, that shows all this.
   * Attempts that are turned away may come before it.
   */
  mustConnect(step: number, ...checks: readonly ConnectionCheck[]): Promise<Connected>;
  /** Whether it opens a new connection by itself, where the document leaves that to it. */
  connectsByItself(): Promise<boolean>;
}

/** A connection of the system under test, and what it has shown. */
export interface Connected {
  readonly shown: Shown;
  /** When it was made, in clock milliseconds. */
  readonly at: number;
  /** It must show all this as well: what the document has a row of its own for. */
  mustShow(step: number, ...checks: readonly ConnectionCheck[]): void;
}

/** What the simulated station does about its connection with a CSMS under test. */
export interface Connects {
  /** It connects: on its usual terms, but for what is said here. What it is owed follows. */
  connects(step: number, how?: HowToConnect): Connecting;
  /** It makes a TLS handshake for each of these cipher suites, offered alone, and nothing more; all at the same time. */
  shakesHands(step: number, suites: readonly string[]): ShakingHands;
}

export interface HowToConnect extends Partial<SecurityTerms> {
  /** Another identity than that of the simulated station. */
  readonly identity?: string;
  /** Although a connection is open: the new one takes its place once it is let in, and the first one stays when it is not. */
  readonly beside?: boolean;
  /** WebSocket subprotocols in order of preference; that of the version unless given. */
  readonly subprotocols?: readonly string[];
}

export interface Connecting {
  /** The SUT must let it in, on a connection that shows all this; it may turn attempts away at first, for as long as an answer may take. */
  mustBeLetIn(step: number, ...checks: readonly ConnectionCheck[]): Promise<ConnectionOpened>;
  /** The SUT agrees to none of the subprotocols: it must finish the handshake without one, and close the connection (OCPP-J 1.6 §3.2). */
  mustBeLeftWithoutSubprotocol(step: number): Promise<void>;
  /** The SUT must turn it away. */
  mustBeTurnedAway(step: number): Promise<void>;
  /** The SUT should turn it away: nothing obliges. Another HTTP status than this one is a note. */
  shouldBeTurnedAway(step: number, status?: number): Promise<void>;
  /** The SUT may let it in or turn it away. @returns whether it was let in, and has been let stay for a moment */
  mayBeLetIn(step: number): Promise<boolean>;
}

export interface ShakingHands {
  /** The SUT must make each of the handshakes, and show all this in them. */
  mustSucceed(step: number, ...checks: readonly ConnectionCheck[]): Promise<void>;
}

type Row = { readonly step: number; readonly text: string; readonly must: string };

/** Opens a row of the SUT; the answer closes it by what is wrong. */
function owed(talk: Conversation, { step, text, must }: Row): (details: readonly Detail[], absent?: boolean) => void {
  const at = talk.step(step);
  const end = talk.row({ step: at, column: 'sut', direction: 'none', text: `${talk.sutName} ${text}`, must: true });
  return (details, absent = false) => {
    if (details.length === 0) return end('ok');
    end(absent ? 'absent' : 'broken');
    const subject = `${talk.sutName} must ${must}`;
    talk.report({ level: 'must', step: at, subject, details, requirements: talk.options.requirements });
  };
}

const failuresOf = (checks: readonly ConnectionCheck[], shown: Shown): Detail[] =>
  checks.flatMap((check) => [...check(shown)]);

/** The words of a station under test about its connections. */
export function mustConnect(talk: Conversation): MustConnect {
  return {
    async connectsByItself() {
      const text = `${talk.sutName} is given time to connect by itself`;
      const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
      await talk.until(() => talk.attempts.waiting, talk.options.timing.reconnect);
      end('ok');
      return talk.attempts.next() !== undefined;
    },
    async mustConnect(step, ...checks) {
      const seconds = talk.options.timing.reconnect;
      const end = owed(talk, { step, text: 'connects', must: 'connect' });
      await talk.until(() => talk.attempts.waiting, seconds);
      const connection = talk.attempts.next();
      if (connection === undefined) end(inVain(talk, checks, seconds), true);
      const made = connection!;
      const shown = shownBy(made);
      end(failuresOf(checks, shown));
      return {
        shown,
        at: made.at,
        mustShow(next, ...further) {
          owed(talk, { step: next, text: 'shows what it has to', must: 'connect as it has to' })(
            failuresOf(further, shown),
          );
        },
      };
    },
  };
}

/** No connection was made: what the latest attempt would have to show, and what became of it. */
function inVain(talk: Conversation, checks: readonly ConnectionCheck[], seconds: number): Detail[] {
  const { failed, inWords } = talk.attempts;
  const details = failed === undefined ? [] : failuresOf(checks, shownInVain(failed, talk.options.identity));
  return [...details, { what: 'connection', expected: `within ${seconds} s`, received: inWords }];
}

/** The words of the simulated station about its connection. */
export function connects(talk: Conversation): Connects {
  return {
    connects: (step, how = {}) => connecting(talk, step, how),
    shakesHands: (step, suites) => ({
      async mustSucceed(answer, ...checks) {
        const did = toolRow(talk, step, `begins a TLS handshake with ${suites.join(', then with ')}`);
        const end = owed(talk, { step: answer, text: 'finishes each handshake', must: 'finish each TLS handshake' });
        const { security } = talk.options.session;
        const made = await Promise.allSettled(suites.map((suite) => security.handshake({ suites: [suite] })));
        did();
        end(made.flatMap((one, index) => handshakeFlaws(one, suites[index] ?? '', checks, talk)));
      },
    }),
  };
}

function handshakeFlaws(
  made: PromiseSettledResult<TlsFacts>,
  suite: string,
  checks: readonly ConnectionCheck[],
  talk: Conversation,
): readonly Detail[] {
  if (made.status === 'fulfilled') {
    const { identity } = talk.options;
    return failuresOf(checks, { identity, basicAuth: undefined, tls: made.value, hello: undefined });
  }
  if (!(made.reason instanceof ConnectionLost)) throw made.reason;
  return [{ what: 'cipher suite', expected: suite, received: visible(made.reason.message, 300) }];
}

function connecting(talk: Conversation, step: number, how: HowToConnect): Connecting {
  return {
    async mustBeLetIn(answer, ...checks) {
      const did = toolRow(talk, step, `connects${inBrief(how)}`);
      const end = owed(talk, { step: answer, text: 'accepts the connection', must: 'let the connection in' });
      const lost = await untilLetIn(talk, how, talk.step(answer));
      did();
      if (lost !== undefined)
        end([{ what: 'connection', expected: 'open', received: visible(lost.message, 300) }], true);
      await talk.until(() => talk.connection !== undefined, talk.options.timing.patience);
      const made = talk.connection;
      if (made === undefined) end([{ what: 'connection', expected: 'open', received: 'closed at once' }], true);
      end(failuresOf(checks, shownBy(made!)));
      return made!;
    },
    async mustBeLeftWithoutSubprotocol(answer) {
      const did = toolRow(talk, step, `tries to connect${inBrief(how)}`);
      const text = 'finishes the handshake without a subprotocol and closes the connection';
      const end = owed(talk, { step: answer, text, must: 'finish the handshake without a subprotocol, and close' });
      const lost = await attempt(talk, how);
      did();
      const agreed = talk.connection?.agreed;
      if (lost === undefined) await talk.options.session.close();
      if (lost?.attempt?.kind === 'subprotocol') return end([]);
      const received = lost === undefined ? `open, with ${visible(agreed ?? 'none', 60)}` : visible(lost.message, 300);
      end([{ what: 'subprotocol', expected: 'none, and the connection closed', received }]);
    },
    shouldBeTurnedAway: (answer, status) => shouldBeTurnedAway(talk, { step, how, answer, status }),
    async mayBeLetIn(answer) {
      const did = toolRow(talk, step, `connects${inBrief(how)}`);
      const lost = await attempt(talk, how);
      did();
      // Some let everybody in, and close what they do not want.
      if (lost === undefined) await talk.until(() => talk.connection === undefined, talk.options.timing.quiet);
      const stays = lost === undefined && talk.connection !== undefined;
      const text = `${talk.sutName} ${stays ? 'lets the connection in' : 'turns the connection away'}`;
      talk.row({ step: talk.step(answer), column: 'sut', direction: 'none', text, must: false })('ok');
      return stays;
    },
    async mustBeTurnedAway(answer) {
      const did = toolRow(talk, step, `tries to connect${inBrief(how)}`);
      const end = owed(talk, { step: answer, text: 'turns the connection away', must: 'turn the connection away' });
      const lost = await attempt(talk, how);
      did();
      if (lost === undefined) {
        await talk.options.session.close();
        end([{ what: 'connection', expected: 'turned away', received: 'open' }]);
      }
      end(TURNED_AWAY.has(lost?.attempt?.kind ?? '') ? [] : unreachable(lost!));
    },
  };
}

interface Unwelcome {
  readonly step: number;
  readonly how: HowToConnect;
  readonly answer: number;
  readonly status: number | undefined;
}

async function shouldBeTurnedAway(talk: Conversation, { step, how, answer, status }: Unwelcome): Promise<void> {
  const did = toolRow(talk, step, `tries to connect${inBrief(how)}`);
  const at = talk.step(answer);
  const text = `${talk.sutName} turns the connection away`;
  const end = talk.row({ step: at, column: 'sut', direction: 'none', text, must: false });
  const lost = await attempt(talk, how);
  did();
  const stays =
    lost === undefined && !(await talk.until(() => talk.connection === undefined, talk.options.timing.quiet));
  if (stays) await talk.options.session.close();
  // No WebSocket client may go on with it (RFC 6455 §4.1).
  const unasked = lost?.attempt?.kind === 'wrong subprotocol';
  end(stays || unasked ? 'broken' : 'ok');
  if (unasked)
    talk.report({
      level: 'must',
      step: at,
      subject: `${talk.sutName} must agree to a subprotocol that is offered, or to none`,
      details: [{ what: 'subprotocol', expected: 'none', received: visible(lost?.message ?? '', 300) }],
      requirements: talk.options.requirements,
    });
  const note = (level: 'should' | 'may', expected: string, received: string): void =>
    talk.note({
      level,
      step: at,
      subject: `${talk.sutName} ${level} turn the connection away`,
      details: [{ what: 'connection', expected, received }],
      requirements: talk.options.requirements,
    });
  if (stays) note('should', 'turned away', 'open');
  else if (status !== undefined && lost?.attempt?.status !== status)
    note('may', `HTTP ${status}`, lost === undefined ? 'let in and closed' : visible(lost.message, 300));
}

/** How an attempt fails that somebody has decided on. */
const TURNED_AWAY: ReadonlySet<string> = new Set([
  'http',
  'subprotocol',
  'tls',
  'turned away',
  'network',
  // What does not speak TLS was answered by an alert.
  'not-websocket',
]);

function unreachable({ message }: ConnectionLost): Detail[] {
  return [{ what: 'connection', expected: 'turned away', received: visible(message, 300) }];
}

/** Seconds between two attempts of a station that is turned away. */
const NEXT_ATTEMPT = 2;

/**
 * Tries until it is let in, as a station does: a central system may need a moment to take a new password or certificate into use. Having
 * been turned away at first is noted.
 * @returns what became of the last attempt; undefined when it was let in
 */
async function untilLetIn(talk: Conversation, how: HowToConnect, step: string): Promise<ConnectionLost | undefined> {
  const { clock, options } = talk;
  const begun = clock.now();
  let first: ConnectionLost | undefined;
  for (;;) {
    const lost = await attempt(talk, how);
    if (lost !== undefined) {
      first ??= lost;
      if ((clock.now() - begun) / 1000 + NEXT_ATTEMPT > options.timing.patience) return lost;
      await talk.wait(NEXT_ATTEMPT, `turned away (${visible(lost.message, 200)}), the next attempt follows`);
      continue;
    }
    if (first !== undefined)
      talk.note({
        level: 'may',
        step,
        subject: `${talk.sutName} let ${talk.toolName} in at a later attempt only`,
        details: [{ what: 'first attempt', expected: 'let in', received: visible(first.message, 300) }],
        requirements: options.requirements,
      });
    return undefined;
  }
}

/** One attempt on terms that differ from the usual ones; they count for this attempt only. */
async function attempt(
  talk: Conversation,
  { subprotocols, identity, beside, ...how }: HowToConnect,
): Promise<ConnectionLost | undefined> {
  const { session } = talk.options;
  const usual = session.security.terms;
  session.security.change(how);
  try {
    await session.open({
      ...(subprotocols && { offered: subprotocols }),
      ...(identity !== undefined && { identity }),
      ...(beside !== undefined && { beside }),
    });
    return undefined;
  } catch (error) {
    if (error instanceof ConnectionLost) return error;
    throw error;
  } finally {
    session.security.change(usual);
  }
}

function toolRow(talk: Conversation, step: number, text: string): () => void {
  const end = talk.row({
    step: talk.step(step),
    column: 'tool',
    direction: 'none',
    text: `${talk.toolName} ${text}`,
    must: false,
  });
  return () => end('ok');
}

/** What is unusual about an attempt; a password is none of anybody's business. */
function inBrief({ profile, passwords, certificates, subprotocols, identity, beside }: HowToConnect): string {
  const unusual = [
    ...(identity === undefined ? [] : [`the identity ${JSON.stringify(identity)}`]),
    ...(profile === undefined ? [] : [`security profile ${profile}`]),
    ...(passwords === undefined ? [] : ['another password']),
    ...(certificates === undefined ? [] : ['another certificate']),
    ...(subprotocols === undefined
      ? []
      : [subprotocols.length === 0 ? 'no subprotocol' : `subprotocols ${subprotocols.join(', ')}`]),
  ];
  const terms = unusual.length === 0 ? '' : ` with ${unusual.join(' and ')}`;
  return beside === true ? ` a second time${terms}` : terms;
}
