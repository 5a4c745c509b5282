import type { ConfiguredValues16 } from '../../pics/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Finding } from '../../verdict/index.ts';
import { visible } from '../../wire/index.ts';
import type { Arrival } from '../arrival.ts';
import { shown } from '../matchers.ts';
import { ruleBroken } from '../ocpp16/monitor.ts';
import type { Clauses } from './clauses.ts';
import type { OlderFacts } from './facts.ts';

const DAY = 86_400_000;

/** What a rule of the whole conversation is judged by. */
export interface MonitorTerms {
  readonly clauses: Clauses;
  readonly configured: ConfiguredValues16;
  /** Ids that the tool has given to transactions in this run. */
  readonly issued: ReadonlySet<number>;
  readonly now: number;
}

/** Rules that a charge point of an older version is held to in every message, whatever the case looks at. */
export function judgeOlderStationCall(arrival: Arrival, facts: OlderFacts, terms: MonitorTerms): Finding[] {
  const { action, payload, frame, breaches } = arrival;
  const { clauses, configured, issued } = terms;
  const findings: Finding[] = [];
  // A charge point that merely reconnected was accepted by an earlier run; nothing is known of that.
  if (facts.registered === false && action !== 'BootNotification') {
    const details = [{ what: 'message', expected: 'BootNotification', received: visible(action, 60) }];
    const subject = 'Charge Point must not send anything but BootNotification before it is accepted';
    findings.push(ruleBroken('must', subject, [clauses.boot], details, frame));
  }
  if (breaches.length > 0) return findings;
  const { transactionId, connectorId } = payload;
  if (action === 'StopTransaction' && issued.size > 0 && !issued.has(Number(transactionId))) {
    const expected = [...issued].slice(-3).join(' or ');
    const details = [{ what: 'transactionId', expected, received: shown(transactionId) }];
    const subject = 'Charge Point must name a transaction that the Central System started';
    // Ids that are not positive are those of transactions whose start was never answered.
    if (Number(transactionId) > 0) findings.push(ruleBroken('must', subject, [clauses.stop], details, frame));
  }
  const { connectorIds } = configured;
  if (typeof connectorId === 'number' && connectorId > 0 && !connectorIds.includes(connectorId)) {
    const expected = `0 or one of ${connectorIds.join(', ')}`;
    const details = [{ what: 'connectorId', expected, received: String(connectorId) }];
    const subject = 'Charge Point should name one of the configured connectors';
    findings.push(ruleBroken('should', subject, [clauses.status], details, frame));
  }
  return [...findings, ...judgeTimestamp(arrival, terms)];
}

function judgeTimestamp({ payload, frame }: Arrival, { clauses, configured, now }: MonitorTerms): Finding[] {
  const { timestamp } = payload;
  const at = typeof timestamp === 'string' ? readDateTime(timestamp)?.epochMs : undefined;
  if (at === undefined || (at <= now + configured.maxTimeDeviation * 1000 && at >= now - 30 * DAY)) return [];
  const expected = `the present time, at most ${configured.maxTimeDeviation} s ahead`;
  const subject = 'Charge Point should set its clock by the Central System';
  return [
    ruleBroken(
      'should',
      subject,
      [clauses.boot, clauses.heartbeat],
      [{ what: 'timestamp', expected, received: shown(timestamp) }],
      frame,
    ),
  ];
}

/** Rules that a central system of an older version is held to in every answer. @param running ids of its transactions that run */
export function judgeOlderCsmsAnswer(
  action: string,
  { currentTime, transactionId }: Readonly<Record<string, unknown>>,
  running: ReadonlySet<number>,
  { clauses, configured, now }: Omit<MonitorTerms, 'issued'>,
  frame: number,
): Finding[] {
  const findings: Finding[] = [];
  const at = typeof currentTime === 'string' ? readDateTime(currentTime)?.epochMs : undefined;
  if (at !== undefined && Math.abs(at - now) / 1000 > configured.maxTimeDeviation) {
    const expected = `${new Date(now).toISOString()} ± ${configured.maxTimeDeviation} s`;
    const details = [{ what: 'currentTime', expected, received: shown(currentTime) }];
    const subject = 'Central System should tell its present time';
    findings.push(ruleBroken('should', subject, [clauses.boot, clauses.heartbeat], details, frame));
  }
  if (action === 'StartTransaction' && running.has(Number(transactionId))) {
    const expected = `none of the running ${[...running].join(', ')}`;
    const details = [{ what: 'transactionId', expected, received: String(transactionId) }];
    const subject = 'Central System must give every transaction an id of its own';
    findings.push(ruleBroken('must', subject, [clauses.start], details, frame));
  }
  return findings;
}
