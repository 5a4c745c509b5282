import { bounded } from '../wire/bounded.ts';
import { readDateTime } from './date-time.ts';
import type { MessageKind, Schema } from './schema.ts';
import { schemaOf } from './schemas.ts';
import type { TypedVersion } from './typed.ts';

/** Something in a payload that its schema allows and that is still worth a word. */
export interface Remark {
  /** Where, as in `SchemaBreach`. */
  readonly path: string;
  /** `zone` and `spelling` are against a recommendation; the others are against the text of the specification. */
  readonly rule: 'cardinality' | 'decimals' | 'integer' | 'range' | 'zone' | 'spelling';
  readonly text: string;
  readonly clause: string;
}

interface Message {
  readonly version: TypedVersion;
  readonly action: string;
  readonly root: Schema;
}

/** A value of a payload, and the schema that describes it. */
interface Place {
  readonly message: Message;
  /** The name of the field; the items of a list have the name of the list. */
  readonly property: string;
  readonly path: string;
  readonly schema: Schema;
  readonly value: unknown;
}

type Check = (place: Place) => Omit<Remark, 'path'> | undefined;

const MAX_REMARKS = 50;
/** Items of one list that are looked at: a longer list is no message of the field, and looking at it costs time. */
const MAX_ITEMS = 1000;
const INT32 = 2 ** 31;
/** Lists that 1.6 gives the cardinality 1..* while their schemas have no minItems, with the clause that does so. */
const neverEmpty16: ReadonlyMap<string, string> = new Map([
  ['meterValue', '1.6 §6.31'],
  ['sampledValue', '1.6 §7.33'],
  ['chargingSchedulePeriod', '1.6 §7.13'],
]);
/** Actions of 1.6 in which connector 0 has no meaning (1.6 §6.33, §6.45, §6.51, §6.53; security whitepaper). */
const connectorAboveZero16: readonly string[] = [
  'RemoteStartTransaction',
  'StartTransaction',
  'TriggerMessage',
  'ExtendedTriggerMessage',
  'UnlockConnector',
];
/** Fields of 2.0.1 with at most one decimal: a sentence of Part 2, not of the schema. */
const oneDecimal201: readonly string[] = ['limit', 'minChargingRate'];

const checks: readonly Check[] = [zone, fraction, spelling, integer, range, cardinality, decimals];

/**
 * What is worth a note in a payload without being a breach of its schema; at most 50 remarks, and of
 * a list the first 1000 items are looked at.
 *
 * @throws RangeError when the version has no such action.
 */
export function remarksOn(
  version: TypedVersion,
  action: string,
  kind: MessageKind,
  payload: unknown,
): readonly Remark[] {
  const root = schemaOf(version, action, kind);
  const remarks: Remark[] = [];
  visit({ message: { version, action, root }, property: '', path: '', schema: root, value: payload }, remarks);
  return remarks.slice(0, MAX_REMARKS);
}

/** Checks a value and everything in it that a schema describes. */
function visit(place: Place, remarks: Remark[]): void {
  if (remarks.length >= MAX_REMARKS) return;
  const { message, property, path, schema, value } = place;
  for (const check of checks) {
    const remark = check(place);
    if (remark !== undefined) remarks.push({ path, ...remark });
  }
  if (Array.isArray(value)) {
    if (schema.items === undefined) return;
    const items = resolved(message.root, schema.items);
    for (const [index, item] of value.slice(0, MAX_ITEMS).entries()) {
      visit({ message, property, path: `${path}[${index}]`, schema: items, value: item }, remarks);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      if (!Object.hasOwn(value, key)) continue;
      const field = (value as Readonly<Record<string, unknown>>)[key];
      const at = path === '' ? key : `${path}.${key}`;
      visit({ message, property: key, path: at, schema: resolved(message.root, inner), value: field }, remarks);
    }
  }
}

function resolved(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {};
}

function zone({ message: { version }, schema, value }: Place): ReturnType<Check> {
  const time = timeOf(schema, value);
  if (time === undefined || ['Z', '+00:00', '-00:00'].includes(time.zone ?? '')) return undefined;
  const clause = version === '1.6' ? '1.6 §3.14' : '2.0.1 Part 2 §3.1';
  if (time.zone !== undefined) return { rule: 'zone', text: `UTC is recommended, the offset is ${time.zone}`, clause };
  // Breaches of 2.0.1 are none of our business here.
  return version === '1.6'
    ? { rule: 'zone', text: 'no time zone: the receiver has to guess the instant; read as UTC', clause }
    : undefined;
}

function fraction({ message: { version }, schema, value }: Place): ReturnType<Check> {
  const digits = timeOf(schema, value)?.fractionDigits ?? 0;
  if (version !== '2.0.1' || digits <= 3) return undefined;
  return {
    rule: 'decimals',
    text: `a timestamp has at most 3 decimals, this one has ${digits}`,
    clause: '2.0.1 Part 2 §3.1',
  };
}

function timeOf(schema: Schema, value: unknown): ReturnType<typeof readDateTime> {
  return schema.format === 'date-time' && typeof value === 'string' ? readDateTime(value) : undefined;
}

function spelling({ message: { version }, property, value }: Place): ReturnType<Check> {
  if (version !== '1.6' || property !== 'unit' || value !== 'Celsius') return undefined;
  const text = 'Celsius is allowed, but a central system with the original schema knows only the spelling Celcius';
  return { rule: 'spelling', text, clause: 'OCPP-J 1.6 errata 2025-04 §2.1' };
}

function integer({ message: { version }, schema, value }: Place): ReturnType<Check> {
  if (schema.type !== 'integer' || !Number.isInteger(value)) return undefined;
  const number = value as number;
  if (number >= -INT32 && number < INT32) return undefined;
  const clause = version === '1.6' ? 'OCPP-S 1.6 WSDL' : '2.0.1 Part 2 §2.1.4';
  return { rule: 'integer', text: `an integer has 32 bits, received ${bounded(number, 40)}`, clause };
}

function range({ message: { version, action }, property, value }: Place): ReturnType<Check> {
  if (version !== '1.6' || typeof value !== 'number') return undefined;
  if (property === 'stackLevel' && value < 0) {
    return { rule: 'range', text: 'a stack level is 0 or more', clause: '1.6 §7.8' };
  }
  if (property !== 'connectorId') return undefined;
  const lowest = connectorAboveZero16.includes(action) ? 1 : 0;
  if (value >= lowest) return undefined;
  return { rule: 'range', text: `the connector of ${action} is ${lowest} or more`, clause: '1.6 chapter 6' };
}

function cardinality({ message: { version }, property, value }: Place): ReturnType<Check> {
  const clause = version === '1.6' ? neverEmpty16.get(property) : undefined;
  if (clause === undefined || !Array.isArray(value) || value.length > 0) return undefined;
  return { rule: 'cardinality', text: 'the list is empty, its cardinality is 1..*', clause };
}

function decimals({ message: { version }, property, value }: Place): ReturnType<Check> {
  if (version !== '2.0.1' || !oneDecimal201.includes(property) || typeof value !== 'number') return undefined;
  if (Math.abs(value * 10 - Math.round(value * 10)) < 1e-6) return undefined;
  return {
    rule: 'decimals',
    text: `at most one decimal, received ${bounded(value, 40)}`,
    clause: '2.0.1 Part 2 chapter 2, data types',
  };
}
