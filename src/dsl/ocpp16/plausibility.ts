import type { Detail, Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import { shown } from '../matchers.ts';
import {
  instantOf,
  phaseProblem,
  readingsOf,
  registerProblem,
  unitProblem,
  type Beginning,
  type Reading,
} from './meter-rules.ts';
import { ruleBroken } from './monitor.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Transactions that are remembered: more than a run begins. */
const REMEMBERED = 1000;
/** A value may be taken while the transaction ends, in milliseconds. */
const AT_THE_END = 2000;
/** So many messages of an action within so many milliseconds are a flood. */
const FLOOD = 3;
const FLOOD_TIME = 2000;
/** No transaction has a greater id: an integer of OCPP has 32 bits. */
const GREATEST = 2 ** 31 - 1;
/** What programs write where they have nothing to say. */
const NO_VALUE = /^(?:undefined|\[object)|^(?:null|nan|none|n\/a)$/i;
/** Messages in which the charge point speaks for itself, with the clauses of their fields. */
const SAYS: Readonly<Partial<Record<string, string>>> = {
  BootNotification: '1.6 §6.3',
  StatusNotification: '1.6 §6.47',
};
/** A zone is Z or an offset at the end. */
const ZONE = /(?:Z|[+-]\d\d:\d\d)$/i;

/** A transaction as its messages told of it. */
interface Told extends Beginning {
  endedAt?: number;
}

/**
 * Rules of reason for what a charge point tells: each message is valid, and says what cannot be. No clause forbids that in so many words,
 * so that a breach is a warning, once in a case.
 */
export class Plausibility16 {
  readonly #transactions = new Map<number, Told>();
  /** When the last messages of an action came, in clock milliseconds. */
  readonly #latest = new Map<string, readonly number[]>();
  /** Rules that were found broken in this case. */
  readonly #told = new Set<string>();

  /** A case begins. */
  begin(): void {
    this.#told.clear();
    // The cases before it may each have restarted the charge point.
    this.#latest.clear();
  }

  /** A message of this action was ordered, or follows from an order: it is no flood, however soon the next order comes. */
  ordered(action: string): void {
    this.#latest.delete(action);
  }

  /** A transaction was given an id. */
  started(transactionId: number, { meterStart, timestamp }: Fields): void {
    const at = instantOf(timestamp);
    if (Number.isNaN(at) || typeof meterStart !== 'number') return;
    if (this.#transactions.size >= REMEMBERED) this.#transactions.clear();
    this.#transactions.set(transactionId, { at, meterStart });
  }

  /** What is implausible about a message that its schema allows. */
  heard({ action, payload, breaches, frame, at }: Arrival): readonly Finding[] {
    if (breaches.length > 0) return [];
    const readings = action === 'MeterValues' ? readingsOf(payload) : [];
    const begun = this.#transactions.get(payload['transactionId'] as number);
    const all: readonly Finding[] = [
      ...this.#once('should fill in its name', namelessness(action, payload), '1.6 §6.3', frame),
      ...this.#once('should not flood the Central System', this.#flood(action, at), '1.6 §4.2', frame),
      ...this.#once('should leave out what it does not know', wordsForNothing(payload), SAYS[action], frame),
      ...this.#once('should tell times in UTC', zoneless(payload), '1.6 §3.14', frame),
      ...this.#once('should give a value a unit of its quantity', firstOf(readings, unitProblem), '1.6 §7.45', frame),
      ...this.#once(
        'should give a value a phase that it can have',
        firstOf(readings, phaseProblem),
        '1.6 §7.43',
        frame,
      ),
      ...this.#once('should name a transaction only where one runs', this.#idle(payload, readings), '1.6 §6.31', frame),
      ...this.#once(
        'should tell of one register throughout a transaction',
        begun && firstOf(readings, (reading) => registerProblem(reading, begun)),
        '1.6 §6.45',
        frame,
      ),
    ];
    if (action === 'StopTransaction') this.#ended(begun, payload);
    return all;
  }

  #ended(transaction: Told | undefined, { timestamp }: Fields): void {
    const at = instantOf(timestamp);
    if (transaction && !Number.isNaN(at)) transaction.endedAt ??= at;
  }

  /** Three in hardly any time: whatever the interval was, nobody is helped by that. */
  #flood(action: string, at: number): Detail | undefined {
    if (action !== 'Heartbeat' && action !== 'BootNotification') return undefined;
    const times = [...(this.#latest.get(action) ?? []), at].slice(-FLOOD);
    this.#latest.set(action, times);
    const took = at - times[0]!;
    if (times.length < FLOOD || took >= FLOOD_TIME) return undefined;
    return { what: 'timing', expected: 'a pause between two of them', received: `${FLOOD} within ${took} ms` };
  }

  #once(rule: string, detail: Detail | undefined, clause: string | undefined, frame: number): readonly Finding[] {
    if (detail === undefined || clause === undefined || this.#told.has(rule)) return [];
    this.#told.add(rule);
    return [ruleBroken('should', `Charge Point ${rule}`, [clause], [detail], frame)];
  }

  /** Values that were taken after the end of their transaction, or of one that nobody has started. */
  #idle({ transactionId }: Fields, readings: readonly Reading[]): Detail | undefined {
    if (readings.length === 0 || typeof transactionId !== 'number') return undefined;
    const received = String(transactionId);
    const known = this.#transactions.get(transactionId);
    if (transactionId < 0 || transactionId > GREATEST)
      return { what: 'transactionId', expected: 'none, or one that was given', received };
    const ended = known?.endedAt;
    if (ended === undefined || !readings.some(({ takenAt }) => takenAt > ended + AT_THE_END)) return undefined;
    return { what: 'transactionId', expected: 'none: the transaction is over', received };
  }
}

function firstOf(readings: readonly Reading[], problem: (reading: Reading) => Detail | undefined): Detail | undefined {
  for (const reading of readings) {
    const found = problem(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name that is required is there to be read. */
function namelessness(action: string, payload: Fields): Detail | undefined {
  if (action !== 'BootNotification') return undefined;
  const what = ['chargePointVendor', 'chargePointModel'].find((field) => isBlank(payload[field]));
  return what === undefined ? undefined : { what, expected: 'a name', received: shown(payload[what]) };
}

function wordsForNothing(payload: Fields): Detail | undefined {
  const found = Object.entries(payload).find(([, value]) => typeof value === 'string' && NO_VALUE.test(value));
  return found && { what: found[0], expected: 'a value, or no such field', received: shown(found[1]) };
}

/** Without a zone, nobody but the sender knows which time is meant. */
function zoneless(payload: Fields): Detail | undefined {
  const { timestamp } = payload;
  if (typeof timestamp !== 'string' || ZONE.test(timestamp)) return undefined;
  return { what: 'timestamp', expected: 'Z or an offset behind it', received: shown(timestamp) };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
