import fc from 'fast-check';
import type { Schema } from './schema.ts';

/** What a payload is made from: its schema, and what is settled of it already. */
export interface PayloadPlan {
  readonly root: Schema;
  /** Values that stand as they are; `undefined` keeps an optional field out. */
  readonly settled: unknown;
  /** The fields and indexes down to a place that must be there. */
  readonly towards: readonly (string | number)[];
  /** Leaves out what is optional. */
  readonly bare?: boolean;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
/** Long enough to differ, short enough to be read. */
const SHORT = 8;
const MOST_ITEMS = 2;
const INSTANT = '2024-05-06T07:08:09Z';
const PLACE = 'https://plugfest.invalid/nothing';

/**
 * Payloads that a schema allows: what is settled stays, required fields are there, optional ones come and go. The simplest
 * payload, to which fast-check shrinks, is the settled one with nothing beside it but what is required.
 */
export function payloadsOf({ root, settled, towards, bare = false }: PayloadPlan): fc.Arbitrary<unknown> {
  return valuesOf({ root, schema: root, settled, towards, bare });
}

/** Values that a schema allows, settled or not. */
export function plainValuesOf(root: Schema, schema: Schema): fc.Arbitrary<unknown> {
  return valuesOf({ root, schema, settled: undefined, towards: [], bare: false });
}

/** Text of exactly `length` characters. */
export function textOf(length: number): fc.Arbitrary<string> {
  return shortText(Math.min(length, SHORT)).map((text) => text.padEnd(length, 'x'));
}

/** The schema that a `$ref` stands for. */
export function resolved(root: Schema, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {});
}

interface Place {
  readonly root: Schema;
  readonly schema: Schema;
  readonly settled: unknown;
  readonly towards: readonly (string | number)[];
  readonly bare: boolean;
}

function valuesOf(place: Place): fc.Arbitrary<unknown> {
  const { root, settled } = place;
  const schema = resolved(root, place.schema);
  if (schema.type === 'object') return objectsOf({ ...place, schema });
  if (schema.type === 'array') return listsOf({ ...place, schema });
  return settled === undefined ? scalarsOf(schema) : fc.constant(settled);
}

function objectsOf({ root, schema, settled, towards, bare }: Place): fc.Arbitrary<unknown> {
  const given = (settled ?? {}) as Readonly<Record<string, unknown>>;
  const [next, ...further] = towards;
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const there: string[] = [];
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const wanted = key === next;
    const kept = given[key] !== undefined;
    const due = wanted || kept || schema.required?.includes(key) === true;
    if (!due && (bare || Object.hasOwn(given, key))) continue;
    fields[key] = valuesOf({ root, schema: inner, settled: given[key], towards: wanted ? further : [], bare });
    if (due) there.push(key);
  }
  return fc.record(fields, { requiredKeys: there, noNullPrototype: true });
}

function listsOf({ root, schema, settled, towards, bare }: Place): fc.Arbitrary<unknown> {
  const items = schema.items ?? {};
  const [, ...further] = towards;
  if (Array.isArray(settled) && settled.length > 0)
    return fc.tuple(
      ...settled.map((item: unknown, index) =>
        valuesOf({ root, schema: items, settled: item, towards: index === 0 ? further : [], bare }),
      ),
    );
  const item = valuesOf({ root, schema: items, settled: undefined, towards: further, bare });
  return fc.array(item, { minLength: 1, maxLength: MOST_ITEMS });
}

function scalarsOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 });
    case 'number':
      // Tenths: what the schemas of 1.6 ask for.
      return fc.integer({ min: 0, max: 320 }).map((tenths) => tenths / 10);
    case 'boolean':
      return fc.boolean();
    default:
      if (schema.format === 'date-time') return fc.constant(INSTANT);
      if (schema.format === 'uri') return fc.constant(PLACE);
      return shortText(Math.min(schema.maxLength ?? SHORT, SHORT));
  }
}

function shortText(most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: most }).map((letters) => letters.join(''));
}
