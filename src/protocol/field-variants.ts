import fc from 'fast-check';
import type { SchemaBreach } from './breach.ts';
import { remarksOn } from './remarks.ts';
import { pathOf, sitesOf, valueAt, withValueAt, type Site } from './field-sites.ts';
import { payloadsOf, plainValuesOf, textOf } from './payload-arbitrary.ts';
import type { Schema } from './schema.ts';
import { schemaOf } from './schemas.ts';
import type { TypedVersion } from './typed.ts';

/**
 * What is done to a field. `smallest` is the payload as it was given, `atMax` and `widest` keep to the schema as well; `empty`
 * and `beyond32` keep to the schema and not to the text; the others break exactly one rule of the schema.
 */
export type VariantKind =
  | 'smallest'
  | 'atMax'
  | 'widest'
  | 'missing'
  | 'wrongType'
  | 'fraction'
  | 'tooLong'
  | 'notInEnum'
  | 'badTime'
  | 'badUri'
  | 'tooFine'
  | 'empty'
  | 'extra'
  | 'beyond32';

/** A payload at, or just past, a bound that the schema of its action sets. */
export interface FieldVariant {
  /** `idTag.tooLong`, `meterValue[0].timestamp.missing`. */
  readonly id: string;
  readonly kind: VariantKind;
  /** Where, as in `SchemaBreach`; empty for the payload itself. */
  readonly path: string;
  /** What is odd about it, in words: "21 characters or more, of at most 20". */
  readonly says: string;
  /** The rule of the schema that it breaks; undefined when it keeps to the schema. */
  readonly breaks: SchemaBreach['rule'] | undefined;
  /** The clause that it breaks, where that is not the schema. */
  readonly clause?: string;
  /** Its payloads; they shrink to the smallest one. */
  readonly payloads: fc.Arbitrary<unknown>;
}

export interface VariantTerms {
  /** A valid payload: its fields stand in every variant, but for the one that is varied. `undefined` keeps a field out. */
  readonly settled: Readonly<Record<string, unknown>>;
  /** Paths of integers that may hold any value of 32 bits. */
  readonly wide?: readonly string[];
}

const INT32_MAX = 2 ** 31 - 1;

/**
 * Every variant of the request of an action that its schema gives rise to, in the order of its fields.
 *
 * @param around only those of the fields on the way to the one that this id names, for whoever wants that variant alone
 * @throws RangeError when the version has no such action.
 */
export function fieldVariantsOf(
  version: TypedVersion,
  action: string,
  terms: VariantTerms,
  around?: string,
): readonly FieldVariant[] {
  const root = schemaOf(version, action, 'request');
  const sites = sitesOf(root).filter(({ steps }) => around === undefined || around.startsWith(pathOf(steps)));
  return sites.flatMap((site) => variantsAt({ version, action, root, terms, site }));
}

interface Context {
  readonly version: TypedVersion;
  readonly action: string;
  readonly root: Schema;
  readonly terms: VariantTerms;
  readonly site: Site;
}

function variantsAt(context: Context): FieldVariant[] {
  const { site } = context;
  const { schema, steps } = site;
  const variants: (FieldVariant | undefined)[] = [];
  if (steps.length === 0) variants.push(variant(context, 'smallest', undefined, 'as small as it can be', undefined));
  else variants.push(...missing(context), wrongType(context));
  switch (schema.type) {
    case 'object':
      variants.push(extra(context));
      break;
    case 'array':
      variants.push(empty(context));
      break;
    case 'string':
      variants.push(...ofText(context));
      break;
    default:
      variants.push(...ofNumber(context));
  }
  return variants.filter((one) => one !== undefined);
}

function missing(context: Context): FieldVariant[] {
  const absent = fc.constant(undefined);
  return context.site.required
    ? [variant(context, 'missing', absent, 'left out, though it is required', 'required')]
    : [];
}

function wrongType(context: Context): FieldVariant {
  const { schema, steps } = context.site;
  const wrong = fc.constantFrom(...valuesThatAreNo(schema.type, valueAt(context.terms.settled, steps)));
  return variant(context, 'wrongType', wrong, `of another type than ${schema.type ?? 'its own'}`, 'type');
}

/** A number in quotes is the usual number: a receiver that reads it as one does what it would do anyway. */
function valuesThatAreNo(type: string | undefined, usual: unknown): readonly unknown[] {
  switch (type) {
    case 'string':
      return [7, true, ['text'], { text: 'text' }];
    case 'integer':
    case 'number':
      return [String(typeof usual === 'number' ? usual : 7), 'seven', true, [7], { number: 7 }];
    case 'boolean':
      return ['true', 1, [true], {}];
    case 'array':
      return ['text', 7, { item: 'text' }];
    default:
      return ['text', 7, ['text']];
  }
}

/** A field that the action does not have (OCPP-J 1.6 errata §3.2). */
function extra(context: Context): FieldVariant {
  const { site } = context;
  const within = { ...context, site: { ...site, steps: [...site.steps, 'plugfestExtra'] } };
  const made = variant(within, 'extra', textOf(4), 'a field that there is not', 'additional');
  return { ...made, id: [pathOf(site.steps), 'extra'].filter((part) => part !== '').join('.') };
}

/** A list that has to hold something: said by the schema, or by the text alone. */
function empty(context: Context): FieldVariant | undefined {
  const { version, action, site, root } = context;
  const bySchema = (site.schema.minItems ?? 0) > 0;
  const made = variant(context, 'empty', fc.constant([]), 'an empty list', bySchema ? 'items' : undefined);
  if (bySchema) return made;
  const [sample] = fc.sample(payloadsOf({ root, settled: context.terms.settled, towards: site.steps }), {
    seed: 0,
    numRuns: 1,
  });
  const remarks = remarksOn(version, action, 'request', withValueAt(sample, site.steps, []));
  const broken = remarks.find(({ rule, path }) => rule === 'cardinality' && path === made.path);
  return broken && { ...made, clause: broken.clause };
}

function ofText(context: Context): FieldVariant[] {
  const { maxLength: most, format, enum: words } = context.site.schema;
  if (words !== undefined)
    return [
      variant(
        context,
        'notInEnum',
        textOf(6).map((text) => `No${text}`),
        'none of the words that there are',
        'enum',
      ),
    ];
  if (format === 'date-time')
    return [variant(context, 'badTime', fc.constantFrom('yesterday', '2024-13-45T25:61:61Z'), 'no time', 'format')];
  if (format === 'uri') return [variant(context, 'badUri', fc.constantFrom('no place', '::'), 'no URI', 'format')];
  if (most === undefined) return [];
  const tooLong = fc
    .tuple(fc.integer({ min: 1, max: 8 }), textOf(most))
    .map(([more, text]) => text.padEnd(most + more, 'x'));
  return [
    variant(context, 'atMax', textOf(most), `${most} characters, as many as there may be`, undefined),
    variant(context, 'tooLong', tooLong, `more than ${most} characters`, 'length'),
  ];
}

function ofNumber(context: Context): FieldVariant[] {
  const { type, multipleOf } = context.site.schema;
  const variants: FieldVariant[] = [];
  if (type === 'number' && multipleOf === 0.1)
    variants.push(variant(context, 'tooFine', fc.constantFrom(6.25, 0.01), 'of more than one decimal', 'multipleOf'));
  if (type !== 'integer') return variants;
  variants.push(variant(context, 'fraction', fc.constantFrom(0.5, 1.5), 'no whole number', 'type'));
  if (!context.terms.wide?.includes(pathOf(context.site.steps))) return variants;
  variants.push(variant(context, 'widest', fc.constant(INT32_MAX), 'the largest number of 32 bits', undefined));
  const beyond = fc.constantFrom(INT32_MAX + 1, 2 ** 52);
  variants.push(variant(context, 'beyond32', beyond, 'a number of more than 32 bits', undefined));
  return variants;
}

/** @param value what stands at the place; undefined for the payload as it is */
function variant(
  { root, terms: { settled }, site: { steps, schema } }: Context,
  kind: VariantKind,
  value: fc.Arbitrary<unknown> | undefined,
  says: string,
  breaks: SchemaBreach['rule'] | undefined,
): FieldVariant {
  const path = pathOf(steps);
  const id = [path, kind].filter((part) => part !== '').join('.');
  // What keeps to the schema is to be taken: nothing beside it must give a reason to refuse it.
  const usual = payloadsOf({ root, settled, towards: steps, bare: breaks === undefined });
  if (value === undefined) return { id, kind, path, says, breaks, payloads: onlySettled(root, schema, settled) };
  const payloads = fc.tuple(usual, value).map(([payload, odd]) => withValueAt(payload, steps, odd));
  return { id, kind, path, says, breaks, payloads };
}

/** Nothing beside what is settled and required: the payload that everything shrinks to. */
function onlySettled(root: Schema, schema: Schema, settled: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const required = (schema.required ?? []).filter((key) => !Object.hasOwn(settled, key));
  const fields = required.map((key) => [key, plainValuesOf(root, schema.properties?.[key] ?? {})] as const);
  const given = Object.entries(settled).filter(([, value]) => value !== undefined);
  return fc
    .record(Object.fromEntries(fields), { noNullPrototype: true })
    .map((made) => ({ ...made, ...Object.fromEntries(given) }));
}
