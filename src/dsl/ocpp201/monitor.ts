import type { ConfiguredValues201 } from '../../pics/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Finding } from '../../verdict/index.ts';
import { visible } from '../../wire/index.ts';
import type { Arrival } from '../arrival.ts';
import { shown } from '../matchers.ts';
import type { Facts201 } from './facts.ts';

/** Rules that a charging station is held to in every message, whatever the case looks at. */
export function judgeStationCall201(
  arrival: Arrival,
  facts: Facts201,
  configured: ConfiguredValues201,
  now: number,
): Finding[] {
  const { action, frame } = arrival;
  const findings: Finding[] = [];
  // A station that merely reconnected was accepted by an earlier run; nothing is known of that.
  if (facts.registered === false && action !== 'BootNotification')
    findings.push({
      level: 'must',
      step: '',
      subject: 'Charging Station must not send anything but BootNotification before it is accepted',
      requirements: ['B01.FR.08'],
      details: [{ what: 'message', expected: 'BootNotification', received: visible(action, 60) }],
      frame,
    });
  return [...findings, ...judgeTimestamp(arrival, configured, now)];
}

function judgeTimestamp(
  { payload, frame }: Arrival,
  { maxTimeDeviation }: ConfiguredValues201,
  now: number,
): Finding[] {
  const text = payload['timestamp'];
  const at = typeof text === 'string' ? readDateTime(text)?.epochMs : undefined;
  if (at === undefined || at - now <= maxTimeDeviation * 1000) return [];
  return [
    {
      level: 'should',
      step: '',
      subject: 'Charging Station should set its clock by the CSMS',
      requirements: ['B01.FR.06'],
      details: [
        {
          what: 'timestamp',
          expected: `at most ${maxTimeDeviation} s ahead of the present time`,
          received: shown(text),
        },
      ],
      frame,
    },
  ];
}
