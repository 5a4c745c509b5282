import type { MessageKind, TypedVersion } from '../../protocol/index.ts';
import { schemaOf } from '../../protocol/schemas.ts';

/** A source of numbers from 0 (included) to 1 (excluded), the same ones for the same seed. */
export type Dice = () => number;

/** Mulberry32: small, and good enough to pick enumeration values with. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As much of a schema as OCPP uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LONGEST_TEXT = 20;
const MOST_ITEMS = 3;
/** Beyond this depth only required fields are written. */
const DEEPEST = 4;
const YEAR = 365 * 24 * 3_600_000;
/** Random instants lie within ten years from here. */
const EARLIEST = Date.UTC(2020, 0, 1);

/**
 * A random payload that follows its schema: every required field, each optional one or not, bounded in size.
 *
 * @throws RangeError for an unknown action
 */
export function randomPayload(version: TypedVersion, action: string, kind: MessageKind, roll: Dice): unknown {
  const schema: Schema = schemaOf(version, action, kind);
  return new Writer(schema.definitions ?? {}, roll).value(schema, 0);
}

class Writer {
  readonly #definitions: Readonly<Record<string, Schema>>;
  readonly #roll: Dice;

  constructor(definitions: Readonly<Record<string, Schema>>, roll: Dice) {
    this.#definitions = definitions;
    this.#roll = roll;
  }

  value(schema: Schema, depth: number): unknown {
    if (schema.$ref !== undefined) return this.value(this.#definition(schema.$ref), depth);
    if (schema.enum !== undefined) return schema.enum[this.#upTo(schema.enum.length)];
    switch (schema.type) {
      case 'string':
        return this.#text(schema);
      case 'integer':
        return this.#whole(schema);
      case 'number':
        // One decimal at most: some fields allow no more.
        return this.#whole(schema) / (schema.minimum === undefined && schema.maximum === undefined ? 10 : 1);
      case 'boolean':
        return this.#roll() < 0.5;
      case 'array':
        return this.#list(schema, depth);
      case 'object':
        return this.#object(schema, depth);
      default:
        return 'anything';
    }
  }

  #object({ properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const wanted = (field: string): boolean => required.includes(field) || (depth < DEEPEST && this.#roll() < 0.3);
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([field]) => field !== 'customData' && wanted(field))
        .map(([field, schema]) => [field, this.value(schema, depth + 1)]),
    );
  }

  #list({ items = {}, minItems = 0, maxItems = MOST_ITEMS }: Schema, depth: number): unknown[] {
    const most = Math.max(minItems, Math.min(maxItems, MOST_ITEMS));
    return Array.from({ length: minItems + this.#upTo(most - minItems + 1) }, () => this.value(items, depth + 1));
  }

  #text({ format, maxLength = LONGEST_TEXT }: Schema): string {
    if (format === 'date-time') return new Date(EARLIEST + this.#upTo(10 * YEAR)).toISOString();
    if (format === 'uri') return `ftp://example.org/${this.#upTo(1000)}`;
    const length = 1 + this.#upTo(Math.min(maxLength, LONGEST_TEXT));
    return Array.from({ length }, () => LETTERS[this.#upTo(LETTERS.length)]).join('');
  }

  #whole({ minimum = 0, maximum = minimum + 99 }: Schema): number {
    return minimum + this.#upTo(maximum - minimum + 1);
  }

  /** A whole number from 0 to below `bound`. */
  #upTo(bound: number): number {
    return Math.floor(this.#roll() * bound);
  }

  #definition(ref: string): Schema {
    return this.#definitions[ref.replace('#/definitions/', '')] ?? {};
  }
}
