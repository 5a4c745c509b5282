import { isIP } from 'node:net';
import { ConnectionLost, type SecurityTerms } from '../session/index.ts';
import type { OperatorAction } from '../sut/index.ts';
import { Inconclusive } from '../verdict/index.ts';
import type { Conversation } from './conversation.ts';
import { moves, type FormerAddress } from './moving.ts';

type Socket = { readonly side?: 'ev' | 'station' };

/**
 * What an EV driver or service engineer does to a station under test: the document's [square brackets]. The number is that of a
 * connector (OCPP 1.x) or of an EVSE (2.x).
 */
export interface StationOperator {
  /** Takes the power away and gives it back. */
  powerCycles(): Promise<void>;
  losesPower(): Promise<void>;
  regainsPower(): Promise<void>;
  /** Connects the cable, both sides unless one is named; `halfway` so that the lock cannot close. */
  /** @param how.meanwhile the case goes on at once: for a message that is answered on arrival unless a step that wants it otherwise waits already */
  plugsIn(
    connectorId?: number,
    how?: Socket & { readonly halfway?: boolean; readonly meanwhile?: boolean },
  ): Promise<void>;
  /** Takes the cable away, on both sides unless one is named. */
  unplugs(connectorId?: number, how?: Socket): Promise<void>;
  /** Presents a card, or any other means of identification. */
  presents(idToken: string, connectorId?: number): Promise<void>;
  suspendsEV(connectorId?: number): Promise<void>;
  resumesEV(connectorId?: number): Promise<void>;
  suspendsEVSE(connectorId?: number): Promise<void>;
  /** Brings the station, or one connector, into a fault; the harness clears it after the case. */
  causesFault(errorCode: string, connectorId?: number): Promise<void>;
  clearsFault(errorCode: string, connectorId?: number): Promise<void>;
  /** Over SOAP: gives the station another address at which it takes requests. */
  changesAddress(): Promise<void>;
  /** In a mobile network: sends the station the short message (SMS) that wakes it up. */
  sendsSms(): Promise<void>;
  /** Asks a person to look; a "no" makes the case inconclusive. */
  confirms(question: string): Promise<void>;
  /** Seconds that the document tells to wait. */
  waits(seconds: number, because: string): Promise<void>;
}

/** What an operator of a CSMS under test does. Orders carry what an operator decides, never what the CSMS must know itself. */
export interface CsmsOperator {
  /** Orders an OCPP action; returns at once, so that the message can be awaited as the next step. */
  orders(ocppAction: string, intent: Readonly<Record<string, unknown>>): Promise<void>;
  /** Makes sure that data exists: `provisions('idToken', { idTag, status: 'Blocked' })`. */
  provisions(what: string, details: Readonly<Record<string, unknown>>): Promise<void>;
  confirms(question: string): Promise<void>;
  waits(seconds: number, because: string): Promise<void>;
  /** What happens at the simulated station: a row of the table, no action on the system under test. */
  notes(text: string): Promise<void>;
}

/** The connection as the tool can use it. */
export interface ConnectionOfStation {
  /**
   * Cuts the connection and refuses new ones; comes back by `restores()`, after `seconds`, or with the clean-up.
   * @returns when the connection was cut, in clock milliseconds
   */
  drops(how?: { readonly seconds?: number }): Promise<number>;
  /** @returns since when connections are let in again, in clock milliseconds */
  restores(): Promise<number>;
  /**
   * What the station has called the central system on the connection that it has made in this case; undefined when it named none, or an
   * address.
   */
  readonly host: string | undefined;
  /** Over SOAP: where the station has said last that it takes requests (wsa:From); undefined when it never has. */
  readonly address: string | undefined;
  /** Over SOAP: where the tool posts its requests, which is somewhere else when the configuration says so. */
  readonly endpoint: string | undefined;
  /** On which terms the station is let in. */
  readonly terms: SecurityTerms;
  /** Lets the station in on other terms, from its next attempt on. The harness puts back after the case what the station lets it. */
  admits(change: Partial<SecurityTerms>, text: string): void;
}

/** The connection of the simulated station with the CSMS under test. */
export interface ConnectionOfCsms {
  /** Hangs up, as a station that loses its network; `unnoticed` so that the CSMS does not hear of it. */
  drops(how?: { readonly unnoticed?: boolean }): Promise<void>;
  /** Connects again. */
  restores(): Promise<void>;
  /**
   * Over SOAP: the simulated station takes requests at another address from now on, until the case is over, and says so with whatever it
   * sends. Nobody is at the former one any more.
   */
  moves(): Promise<FormerAddress>;
  /** On which terms the simulated station connects. */
  readonly terms: SecurityTerms;
  /** From its next connection on, the simulated station goes by other terms, for the rest of the run. */
  adopts(change: Partial<SecurityTerms>, text: string): void;
}

/** How the places of a station are numbered, and what its drivers identify with. */
export interface Premises {
  /** The place that is meant when a case names none. */
  readonly usual: number;
  at(place: number): { readonly evse: number; readonly connector: number };
  where(place: number): string;
  readonly tokenType: string;
}

/** OCPP 1.x: connectors only, and id tags without a type. */
export function connectorsOnly(usual: number): Premises {
  return {
    usual,
    at: (connector) => ({ evse: connector, connector }),
    where: (connector) => `connector ${connector}`,
    tokenType: 'ISO14443',
  };
}

/**
 * The operator of a station under test.
 * @param settled resolves when the station has taken in what the tool has sent so far. It is asked before the power goes: an answer that is
 *   lost on the way makes a station send its transaction message again, as it should (1.6 §3.7.1), and no case is about that
 * @param gaveUp why the station has not waited for the driver since that instant, in clock milliseconds: an operator who was slower
 *   than it has to wait makes the case inconclusive
 */
export function stationOperator(
  talk: Conversation,
  { usual: connectorId, at, where, tokenType }: Premises,
  settled: () => Promise<void>,
  gaveUp: (since: number) => string | undefined = () => undefined,
): StationOperator {
  const side = (how: Socket | undefined): string =>
    how?.side === 'ev' ? ' on the EV side' : how?.side === 'station' ? ' on the station side' : '';
  const does = async (action: OperatorAction, text: string): Promise<void> => {
    // What has arrived by now is no consequence of what the operator does next, and must not pass for one.
    talk.drain();
    const begun = talk.clock.now();
    await talk.hands.act(action, text);
    const awaited = action.action === 'plugIn' || action.action === 'presentToken';
    const why = awaited ? gaveUp(begun) : undefined;
    if (why !== undefined) throw new Inconclusive(`"${text}" came too late: ${why}`);
  };
  return {
    async powerCycles() {
      await settled();
      await does({ action: 'powerCycle' }, 'Power cycle the station');
    },
    async losesPower() {
      await settled();
      await does({ action: 'powerLoss' }, 'Disconnect the power of the station');
    },
    regainsPower: () => does({ action: 'powerRestore' }, 'Reconnect the power of the station'),
    plugsIn: async (connector = connectorId, { meanwhile = false, ...how } = {}) => {
      const text = `EV driver plugs in the cable${how.halfway ? ' halfway' : ''}${side(how)}, ${where(connector)}`;
      const action = { action: 'plugIn', ...at(connector), ...how } as const;
      if (!meanwhile) return does(action, text);
      talk.drain();
      talk.hands.order(action, text);
    },
    unplugs: (connector = connectorId, how) =>
      does(
        { action: 'unplug', ...at(connector), ...how },
        `EV driver unplugs the cable${side(how)}, ${where(connector)}`,
      ),
    presents: (idToken, connector = connectorId) =>
      does(
        { action: 'presentToken', ...at(connector), idToken, type: tokenType },
        `EV driver presents identification ${idToken}`,
      ),
    suspendsEV: (connector = connectorId) =>
      does({ action: 'suspendEV', ...at(connector) }, `The EV stops taking energy, ${where(connector)}`),
    resumesEV: (connector = connectorId) =>
      does({ action: 'resumeEV', ...at(connector) }, `The EV takes energy again, ${where(connector)}`),
    suspendsEVSE: (connector = connectorId) =>
      does({ action: 'suspendEVSE', ...at(connector) }, `The station stops offering energy, ${where(connector)}`),
    causesFault: (errorCode, connector) =>
      does(
        { action: 'fault', ...(connector === undefined ? {} : at(connector)), errorCode },
        `Cause the fault ${errorCode}${connector === undefined ? '' : `, ${where(connector)}`}`,
      ),
    clearsFault: (errorCode, connector) =>
      does(
        { action: 'clearFault', ...(connector === undefined ? {} : at(connector)), errorCode },
        `Clear the fault ${errorCode}${connector === undefined ? '' : `, ${where(connector)}`}`,
      ),
    changesAddress: () => does({ action: 'changeAddress' }, 'Give the station another address'),
    sendsSms: () => does({ action: 'wakeUp' }, 'Wake the station up by an SMS'),
    confirms: (question) => talk.hands.perform({ action: 'confirm', question }, question),
    waits: (seconds, because) => waits(talk, seconds, because),
  };
}

/** The operator of a CSMS under test. */
export function csmsOperator(talk: Conversation): CsmsOperator {
  return {
    orders: (ocppAction, intent) => orders(talk, ocppAction, intent),
    provisions: (what, details) =>
      talk.hands.perform(
        { action: 'provision', what, ...details },
        `The operator provisions ${what} ${JSON.stringify(details)}`,
        '',
        // Drivers are told of whom an action is beside the action.
        what === 'station' && typeof details['identity'] === 'string' ? details['identity'] : undefined,
      ),
    confirms: (question) => talk.hands.perform({ action: 'confirm', question }, question),
    waits: (seconds, because) => waits(talk, seconds, because),
    notes(text) {
      worldRow(talk, text)('ok');
      return Promise.resolve();
    },
  };
}

/** Orders something of the simulated station, or of its neighbour. */
export function orders(
  talk: Conversation,
  ocppAction: string,
  intent: Readonly<Record<string, unknown>>,
  neighbour?: string,
): Promise<void> {
  const fields = Object.entries(intent)
    .map(([key, value]) => `${key} ${JSON.stringify(value, withoutPem)}`)
    .join(', ');
  const whose = neighbour === undefined ? '' : ` of the second ${talk.toolName}`;
  const text = `The operator orders ${ocppAction}${whose}${fields === '' ? '' : ` with ${fields}`}`;
  talk.hands.order({ action: 'order', ocppAction, intent }, text, neighbour);
  return Promise.resolve();
}

/** The letters of a certificate say nothing to people. */
const withoutPem = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('-----BEGIN') ? '(PEM)' : value;

const REMOVE = 'Remove connectivity between the station and the CSMS';
const RESTORE = 'Restore connectivity between the station and the CSMS';

/** Opens a row for what happens around the two parties; the answer closes it. */
function worldRow(talk: Conversation, text: string): ReturnType<Conversation['row']> {
  return talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
}

async function waits(talk: Conversation, seconds: number, because: string): Promise<void> {
  const end = worldRow(talk, because);
  await talk.wait(seconds, because);
  end('ok');
}

/** The connection with a station under test. @param settled as for its operator; asked before the connection is cut */
export function connectionOfStation(talk: Conversation, settled: () => Promise<void>): ConnectionOfStation {
  const { session } = talk.options;
  const restores = async (): Promise<number> => {
    const end = worldRow(talk, RESTORE);
    const at = talk.clock.now();
    talk.letIn();
    await session.open();
    end('ok');
    return at;
  };
  return {
    async drops(how = {}) {
      await settled();
      const end = worldRow(talk, REMOVE);
      await session.close({ refuse: true, abrupt: true, reason: 'the test case cuts the connection' });
      talk.options.record({
        type: 'connection',
        event: 'dropped',
        detail: 'the test case cut the connection and refuses new ones',
      });
      end('ok');
      const at = talk.clock.now();
      if (how.seconds === undefined) return at;
      await talk.wait(how.seconds, `offline for ${how.seconds} s`);
      await restores();
      return at;
    },
    restores,
    get host() {
      const { host = '' } = talk.connection?.tls ?? {};
      return host === '' || isIP(host) !== 0 ? undefined : host;
    },
    get address() {
      return session.peerAddress;
    },
    get endpoint() {
      return session.endpoint;
    },
    get terms() {
      return session.security.terms;
    },
    admits(change, text) {
      session.security.change(change);
      // A connection that was made on other terms shows nothing of these.
      talk.attempts.forget();
      worldRow(talk, text)('ok');
    },
  };
}

/** The connection of the simulated station. */
export function connectionOfCsms(talk: Conversation): ConnectionOfCsms {
  const { session } = talk.options;
  return {
    async drops({ unnoticed = false } = {}) {
      const end = worldRow(talk, unnoticed ? `${REMOVE}, so that the CSMS does not notice` : REMOVE);
      await session.close({ abrupt: true, unnoticed });
      end('ok');
    },
    async restores() {
      const end = worldRow(talk, RESTORE);
      await connectsAgain(talk);
      end('ok');
    },
    moves: () => Promise.resolve(moves(talk)),
    get terms() {
      return session.security.terms;
    },
    adopts(change, text) {
      session.security.change(change);
      worldRow(talk, text)('ok');
    },
  };
}

/** Seconds between two attempts of the simulated station to connect. */
const NEXT_ATTEMPT = 5;

/** A station tries again; a CSMS that never lets it in keeps it from all its duties. */
export async function connectsAgain(talk: Conversation): Promise<void> {
  const { session, timing } = talk.options;
  const begun = talk.clock.now();
  for (;;) {
    try {
      return await session.open();
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      const tried = (talk.clock.now() - begun) / 1000;
      if (tried + NEXT_ATTEMPT > timing.reconnect)
        return talk.report({
          level: 'must',
          step: '',
          subject: `${talk.sutName} must let ${talk.toolName} connect again`,
          details: [{ what: 'connection', expected: `within ${timing.reconnect} s`, received: error.message }],
          requirements: talk.options.requirements,
        });
      await talk.wait(NEXT_ATTEMPT, `turned away (${error.message}), the next attempt follows`);
    }
  }
}
