import { resolved } from './payload-arbitrary.ts';
import type { Schema } from './schema.ts';

/** One place in a message that its schema describes. */
export interface Site {
  /** Field names and indexes from the payload down; empty for the payload itself. */
  readonly steps: readonly (string | number)[];
  readonly schema: Schema;
  readonly required: boolean;
  /** The field name alone; of an item of a list, the name of the list. */
  readonly name: string;
}

/** Every place of a message, the payload itself first. A list is entered at its first item. */
export function sitesOf(root: Schema): readonly Site[] {
  return [...placesIn(root, { steps: [], schema: resolved(root, root), required: true, name: '' })];
}

function* placesIn(root: Schema, site: Site): Generator<Site> {
  yield site;
  const { schema, steps, name } = site;
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(key) ?? false;
    yield* placesIn(root, { steps: [...steps, key], schema: resolved(root, inner), required, name: key });
  }
  if (schema.type === 'array' && schema.items !== undefined)
    yield* placesIn(root, { steps: [...steps, 0], schema: resolved(root, schema.items), required: false, name });
}

/** `meterValue[0].timestamp`, as breaches of the schema name a place. */
export function pathOf(steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** What stands at a place; undefined when nothing does. */
export function valueAt(payload: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (owner, step) => (owner as Record<string | number, unknown> | undefined)?.[step],
    payload,
  );
}

/** The same payload with another value at a place that is there; `undefined` takes the field out. */
export function withValueAt(payload: unknown, steps: readonly (string | number)[], value: unknown): unknown {
  const [step, ...further] = steps;
  if (step === undefined) return value;
  const inner = withValueAt((payload as Record<string | number, unknown>)[step], further, value);
  if (Array.isArray(payload)) return payload.map((item: unknown, index) => (index === step ? inner : item));
  const { [step]: _before, ...others } = payload as Record<string | number, unknown>;
  return inner === undefined ? others : { ...others, [step]: inner };
}
