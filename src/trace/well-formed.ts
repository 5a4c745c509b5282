import { VERDICTS } from '../verdict/index.ts';
import type { TraceEvent } from './event.ts';

/**
 * What is wrong with a value that should be a TraceEvent, as the end of a sentence ("is of an unknown type"); undefined when nothing is.
 * Recordings come from archives and from other versions: whoever reads an event behind this check may rely on its fields.
 */
export function flawOf(value: object): string | undefined {
  const event = value as Readonly<Record<string, unknown>>;
  if (typeof event['at'] !== 'number' || typeof event['case'] !== 'string') return 'is no event';
  const type = event['type'];
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return 'is of an unknown type';
  const fields = FIELDS[type as TraceEvent['type']];
  for (const [name, check] of Object.entries(fields)) if (!check(event[name])) return `has no usable ${name}`;
  return undefined;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    record(value) && Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

/** A finding as `result.json` and the traces hold it. */
export const isFinding: Check = shape({
  level: oneOf('must', 'should', 'may'),
  step: text,
  subject: text,
  details: listOf(shape({ what: text, expected: text, received: text })),
  requirements: listOf(text),
  frame: optional(number),
  meanwhile: optional(listOf(text)),
  at: optional(text),
});

const state = { name: text, kind: oneOf('reusable', 'memory') };

const FIELDS: Readonly<Record<TraceEvent['type'], Readonly<Record<string, Check>>>> = {
  'case-begin': {
    id: text,
    title: text,
    binding: oneOf('1.2S', '1.5S', '1.6S', '1.6J', '2.0.1J', '2.1J'),
    role: oneOf('station', 'csms'),
    profile: text,
    status: oneOf('mandatory', 'conditional', 'optional'),
    condition: text,
    purpose: text,
    requirements: listOf(text),
    identity: text,
  },
  phase: { phase: oneOf('preparation', 'before', 'scenario', 'afterwards', 'cleanup') },
  'state-enter': state,
  'state-leave': state,
  row: {
    row: number,
    step: text,
    column: oneOf('sut', 'tool', 'world'),
    message: optional(text),
    direction: optional(oneOf('request', 'response', 'none')),
    text,
    must: flag,
  },
  'row-end': { row: number, outcome: oneOf('ok', 'broken', 'absent', 'skipped'), frame: optional(number) },
  frame: {
    index: number,
    direction: oneOf('sent', 'received'),
    messageType: oneOf('call', 'result', 'error', 'malformed'),
    messageId: optional(text),
    action: optional(text),
    text,
    length: number,
  },
  connection: { event: oneOf('opened', 'closed', 'turned away', 'dropped', 'refusing'), detail: text },
  tolerated: { frame: number, action: text, because: text },
  operator: {
    action: shape({ action: text }),
    outcome: oneOf('done', 'declined', 'unsupported'),
    note: optional(text),
  },
  wait: { ms: number, because: text },
  file: {
    direction: oneOf('download', 'upload'),
    protocol: oneOf('ftp', 'http', 'https'),
    from: text,
    name: text,
    bytes: number,
    outcome: oneOf('complete', 'broken off', 'refused', 'too large', 'stalled'),
    why: optional(text),
    ms: number,
    sha256: text,
    kept: optional(text),
  },
  finding: { finding: isFinding },
  note: { text },
  'case-end': { verdict: oneOf(...VERDICTS), because: optional(text) },
  damaged: { text },
};
