import type { ConfiguredValues16 } from '../../pics/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Detail, Finding, Level } from '../../verdict/index.ts';
import { visible } from '../../wire/index.ts';
import type { Arrival } from '../arrival.ts';
import { shown } from '../matchers.ts';
import type { Facts16 } from './facts.ts';

const DAY = 86_400_000;

/** A finding of the monitor: it belongs to no step, but to a rule of the whole conversation. */
export function ruleBroken(
  level: Level,
  subject: string,
  requirements: readonly string[],
  details: readonly Detail[],
  frame?: number,
): Finding {
  return { level, step: '', subject, requirements, details, ...(frame === undefined ? {} : { frame }) };
}

/** Rules that a charge point is held to in every message, whatever the case looks at. */
export function judgeStationCall(
  arrival: Arrival,
  facts: Facts16,
  configured: ConfiguredValues16,
  issued: ReadonlySet<number>,
  now: number,
): Finding[] {
  const { action, payload, frame } = arrival;
  const findings: Finding[] = [];
  // A station that merely reconnected was accepted by an earlier run; nothing is known of that.
  if (facts.registered === false && action !== 'BootNotification' && !facts.triggered.has(action))
    findings.push(
      ruleBroken(
        'must',
        'Charge Point must not send anything but BootNotification before it is accepted',
        ['1.6 §4.2'],
        [{ what: 'message', expected: 'BootNotification', received: visible(action, 60) }],
        frame,
      ),
    );
  if (arrival.breaches.length > 0) return findings;
  const { transactionId, connectorId } = payload;
  if (
    action === 'StopTransaction' &&
    typeof transactionId === 'number' &&
    transactionId > 0 &&
    issued.size > 0 &&
    !issued.has(transactionId)
  )
    findings.push(
      ruleBroken(
        'must',
        'Charge Point must name a transaction that the Central System started',
        ['1.6 §4.10'],
        [{ what: 'transactionId', expected: [...issued].slice(-3).join(' or '), received: String(transactionId) }],
        frame,
      ),
    );
  if (typeof connectorId === 'number' && connectorId > 0 && !configured.connectorIds.includes(connectorId))
    findings.push(
      ruleBroken(
        'should',
        'Charge Point should name one of the configured connectors',
        ['1.6 §3.5'],
        [
          {
            what: 'connectorId',
            expected: `0 or one of ${configured.connectorIds.join(', ')}`,
            received: String(connectorId),
          },
        ],
        frame,
      ),
    );
  findings.push(...judgeTimestamps(arrival, configured, now));
  return findings;
}

/**
 * Keys that were asked for belong into the answer: among those that are known, or among those that are not (1.6 §5.8).
 * @param asked the keys of the request, less those of which nothing more is to be said
 */
export function judgeToldKeys(
  asked: readonly unknown[],
  { configurationKey, unknownKey }: Readonly<Record<string, unknown>>,
  frame: number,
): Finding[] {
  const known = listOf(configurationKey).map((one) => (one as { key?: unknown } | null)?.key);
  const told = new Set([...known, ...listOf(unknownKey)].map((name) => String(name).toLowerCase()));
  const silent = asked.filter((name) => !told.has(String(name).toLowerCase()));
  if (silent.length === 0) return [];
  const received = `${silent.slice(0, 3).map(shown).join(', ')} in neither list`;
  const details = [{ what: 'configurationKey and unknownKey', expected: 'every key that was asked for', received }];
  const subject = 'Charge Point should tell of every key whether it knows it';
  return [ruleBroken('should', subject, ['1.6 §5.8'], details, frame)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function judgeTimestamps(arrival: Arrival, configured: ConfiguredValues16, now: number): Finding[] {
  return timestampsOf(arrival.payload).flatMap(({ what, text }) => {
    const at = readDateTime(text)?.epochMs;
    if (at === undefined) return [];
    const ahead = (at - now) / 1000;
    const tooLate = ahead > configured.maxTimeDeviation;
    const tooOld = at < now - 30 * DAY;
    if (!tooLate && !tooOld) return [];
    const expected = `the present time, at most ${configured.maxTimeDeviation} s ahead`;
    return [
      ruleBroken(
        'should',
        'Charge Point should set its clock by the Central System',
        ['1.6 §4.2', '1.6 §4.6'],
        [{ what, expected, received: shown(text) }],
        arrival.frame,
      ),
    ];
  });
}

function timestampsOf(payload: Readonly<Record<string, unknown>>): { what: string; text: string }[] {
  const own = typeof payload['timestamp'] === 'string' ? [{ what: 'timestamp', text: payload['timestamp'] }] : [];
  const samples = Array.isArray(payload['meterValue']) ? (payload['meterValue'] as unknown[]) : [];
  return [
    ...own,
    ...samples.flatMap((sample, index) => {
      const text = (sample as { timestamp?: unknown } | null)?.timestamp;
      return typeof text === 'string' ? [{ what: `meterValue[${index}].timestamp`, text }] : [];
    }),
  ];
}

/** Ids that a central system has given to transactions, over all cases. */
export interface GivenIds {
  readonly running: ReadonlySet<number>;
  readonly past: ReadonlySet<number>;
}

/** Rules that a central system is held to in every answer. */
export function judgeCsmsAnswer(
  action: string,
  payload: Readonly<Record<string, unknown>>,
  given: GivenIds,
  configured: ConfiguredValues16,
  now: number,
  frame: number,
): Finding[] {
  const findings: Finding[] = [];
  const { currentTime, transactionId } = payload;
  const at = typeof currentTime === 'string' ? readDateTime(currentTime)?.epochMs : undefined;
  if (at !== undefined && Math.abs(at - now) / 1000 > configured.maxTimeDeviation)
    findings.push(
      ruleBroken(
        'should',
        'Central System should tell its present time',
        ['1.6 §4.2', '1.6 §4.6'],
        [
          {
            what: 'currentTime',
            expected: `${new Date(now).toISOString()} ± ${configured.maxTimeDeviation} s`,
            received: shown(currentTime),
          },
        ],
        frame,
      ),
    );
  if (action === 'StartTransaction' && typeof transactionId === 'number')
    findings.push(...judgeTransactionId(transactionId, given, frame));
  return findings;
}

/** Two transactions of one id at a time cannot be told apart; that ids are unique and positive for good is recommended only. */
function judgeTransactionId(id: number, { running, past }: GivenIds, frame: number): Finding[] {
  const detail = (expected: string): Detail => ({ what: 'transactionId', expected, received: String(id) });
  if (running.has(id)) {
    const details = [detail(`none of the running ${[...running].join(', ')}`)];
    return [
      ruleBroken('must', 'Central System must give every transaction an id of its own', ['1.6 §4.8'], details, frame),
    ];
  }
  if (id > 0 && !past.has(id)) return [];
  const details = [detail(id > 0 ? 'an id that no earlier transaction had' : 'a positive number')];
  const subject = 'Central System should give every transaction a positive id of its own';
  return [ruleBroken('should', subject, ['1.6 errata §3.54'], details, frame)];
}
