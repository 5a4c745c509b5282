import type { ActionFacts } from './actions.ts';
import type { Schema } from './schema.ts';

/**
 * The messages of a version in short: for the versions that are spoken over SOAP alone and have no JSON schemas. Fields stand in the order of
 * the WSDL as `name:type`, with `?` for 0..1 and `*` for 0..n before the colon, `+` for 1..n.
 */
export interface MessageTable {
  readonly operations: Readonly<
    Record<string, { readonly sender: ActionFacts['sender']; readonly request: string; readonly response: string }>
  >;
  readonly structures: Readonly<Record<string, string>>;
  /** Values, with blanks between them. */
  readonly enumerations: Readonly<Record<string, string>>;
  /** Texts with the number of characters that they may have. */
  readonly texts: Readonly<Record<string, number>>;
}

/** One field of a message of a table. */
export interface TableField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly list: boolean;
}

/** @throws Error when a field is not written as it must be */
export function fieldsOf(message: string): readonly TableField[] {
  return message
    .split(' ')
    .filter((field) => field !== '')
    .map((field) => {
      const [, name = '', count = '', type = ''] = /^(\w+)([?*+]?):(\w+)$/u.exec(field) ?? [];
      if (name === '') throw new Error(`not a field: ${field}`);
      return { name, type, required: count === '' || count === '+', list: count === '*' || count === '+' };
    });
}

/** The actions of a table, all of one profile: feature profiles came with 1.6. */
export function actionsIn(table: MessageTable): Readonly<Record<string, ActionFacts>> {
  return Object.fromEntries(
    Object.entries(table.operations).map(([action, { sender }]) => [action, { sender, profile: 'Core' }]),
  );
}

/** The JSON schemas of a table's messages, keyed as those of the other versions. */
export function schemasIn(table: MessageTable): ReadonlyMap<string, Schema> {
  return new Map(
    Object.entries(table.operations).flatMap(([action, { request, response }]) => [
      [`urn:${action}.req`, structure(table, request)],
      [`urn:${action}.conf`, structure(table, response)],
    ]),
  );
}

function structure(table: MessageTable, message: string): Schema {
  const fields = fieldsOf(message);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOfField(table, field)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  };
}

function schemaOfField(table: MessageTable, { type, list, required }: TableField): Schema {
  const items = schemaOfType(table, type);
  return list ? { type: 'array', items, ...(required ? { minItems: 1 } : {}) } : items;
}

const simple: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  int: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  boolean: { type: 'boolean' },
  dateTime: { type: 'string', format: 'date-time' },
  anyURI: { type: 'string', format: 'uri' },
};

function schemaOfType(table: MessageTable, type: string): Schema {
  const { structures, enumerations, texts } = table;
  const fields = structures[type];
  if (fields !== undefined) return structure(table, fields);
  const values = enumerations[type];
  if (values !== undefined) return { type: 'string', enum: values.split(' ') };
  const most = texts[type];
  if (most !== undefined) return { type: 'string', maxLength: most };
  const known = simple[type];
  if (known === undefined) throw new Error(`no such type: ${type}`);
  return known;
}
