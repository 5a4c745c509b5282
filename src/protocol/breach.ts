import type { ErrorObject } from 'ajv';
import { bounded } from '../wire/bounded.ts';

/** One way in which a payload is not what its schema says. */
export interface SchemaBreach {
  /** Where: `idTagInfo.status`, `meterValue[0].timestamp`; empty for the payload itself. */
  readonly path: string;
  readonly rule:
    'required' | 'type' | 'enum' | 'length' | 'format' | 'range' | 'additional' | 'multipleOf' | 'items' | 'other';
  readonly expected: string;
  /** A bounded, printable JSON preview of what stands there; `absent` when nothing does. */
  readonly received: string;
}

const MAX_BREACHES = 100;
const MAX_RECEIVED = 120;
const MAX_CHOICES = 24;

const ruleOf: Readonly<Record<string, SchemaBreach['rule']>> = {
  required: 'required',
  type: 'type',
  enum: 'enum',
  const: 'enum',
  minLength: 'length',
  maxLength: 'length',
  format: 'format',
  pattern: 'format',
  minimum: 'range',
  maximum: 'range',
  additionalProperties: 'additional',
  multipleOf: 'multipleOf',
  minItems: 'items',
  maxItems: 'items',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
};

/** The errors of ajv (with `verbose`) in our words: one breach per fault, at most 100 and a last one that counts the rest. */
export function breachesOf(errors: readonly ErrorObject[], payload: unknown): readonly SchemaBreach[] {
  const wrongType = new Set(errors.filter((error) => error.keyword === 'type').map((error) => error.instancePath));
  // A value of the wrong type is outside the enumeration too: that says nothing new.
  const telling = errors.filter((error) => error.keyword !== 'enum' || !wrongType.has(error.instancePath));
  const breaches = telling.slice(0, MAX_BREACHES).map((error) => breachOf(error, payload));
  if (telling.length > MAX_BREACHES) {
    const rest = `${telling.length - MAX_BREACHES} more breaches`;
    breaches.push({ path: '', rule: 'other', expected: 'a payload that follows its schema', received: rest });
  }
  return breaches;
}

function breachOf(error: ErrorObject, payload: unknown): SchemaBreach {
  const params = error.params as Readonly<Record<string, unknown>>;
  const rule = ruleOf[error.keyword] ?? 'other';
  const owner = pathOf(error.instancePath, payload);
  switch (rule) {
    case 'required':
      return {
        path: join(owner, String(params['missingProperty'])),
        rule,
        expected: 'present: the field is required',
        received: 'absent',
      };
    case 'additional': {
      const key = String(params['additionalProperty']);
      const value = (error.data as Readonly<Record<string, unknown>>)[key];
      return {
        path: join(owner, key),
        rule,
        expected: 'absent: there is no such field',
        received: bounded(value, MAX_RECEIVED),
      };
    }
    default:
      return { path: owner, rule, expected: expectedOf(error, params), received: receivedOf(error) };
  }
}

function expectedOf(error: ErrorObject, params: Readonly<Record<string, unknown>>): string {
  const limit = String(params['limit']);
  switch (error.keyword) {
    case 'type':
      return typeNames[String(params['type'])] ?? String(params['type']);
    case 'enum':
      return choicesOf(params['allowedValues'] as readonly unknown[]);
    case 'maxLength':
      return `at most ${limit} characters`;
    case 'minLength':
      return `at least ${limit} characters`;
    case 'minimum':
      return `at least ${limit}`;
    case 'maximum':
      return `at most ${limit}`;
    case 'multipleOf':
      return params['multipleOf'] === 0.1 ? 'at most one decimal' : `a multiple of ${String(params['multipleOf'])}`;
    case 'minItems':
      return `at least ${limit} item${limit === '1' ? '' : 's'}`;
    case 'maxItems':
      return `at most ${limit} item${limit === '1' ? '' : 's'}`;
    case 'format':
      return params['format'] === 'date-time'
        ? 'a timestamp such as 2024-05-06T07:08:09Z'
        : `a valid ${String(params['format'])}`;
    default:
      return error.message ?? error.keyword;
  }
}

function choicesOf(values: readonly unknown[]): string {
  const shown = values.slice(0, MAX_CHOICES).map((value) => String(value));
  const rest = values.length - shown.length;
  return `one of ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function receivedOf(error: ErrorObject): string {
  const preview = bounded(error.data, MAX_RECEIVED);
  if (error.keyword === 'maxLength' && typeof error.data === 'string')
    return `${preview} (${[...error.data].length} characters)`;
  if (Array.isArray(error.data) && error.keyword.endsWith('Items')) return `${error.data.length} items`;
  return preview;
}

/** A JSON pointer as a path; the payload tells whether `0` is an index or a field of that name. */
function pathOf(pointer: string, payload: unknown): string {
  let path = '';
  let owner = payload;
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    path = Array.isArray(owner) ? `${path}[${key}]` : join(path, key);
    owner = (owner as Readonly<Record<string, unknown>>)[key];
  }
  return path;
}

/** Appends a field name; names that no OCPP field has are quoted, bounded and made printable. */
function join(owner: string, key: string): string {
  if (/^\w{1,60}$/.test(key)) return owner === '' ? key : `${owner}.${key}`;
  return `${owner}[${bounded(key, 60)}]`;
}
