import { createRequire } from 'node:module';
import { messages12 } from './messages12.ts';
import { messages15 } from './messages15.ts';
import { schemasIn } from './messages.ts';
import type { MessageKind, Schema } from './schema.ts';
import type { TypedVersion } from './typed.ts';

/** The versions whose schemas a package brings along; those of the others follow from our tables. */
const fileOf = {
  '1.6': 'ocpp-rpc/lib/schemas/ocpp1_6.json',
  '2.0.1': 'ocpp-rpc/lib/schemas/ocpp2_0_1.json',
} as const;
const tables = { '1.2': messages12, '1.5': messages15 } as const;
const loaded = new Map<TypedVersion, ReadonlyMap<string, Schema>>();

/**
 * The schema of one message, without `$id` and `$schema`: ajv refuses the URNs and drafts of the official files. The data comes from the
 * pinned package on first use. It already carries the corrections of the 1.6 errata (OCPP-J errata 2025-04 §2.1 to §2.6 and §3.2);
 * `validation.test.ts` holds it to that.
 *
 * @throws RangeError when the version has no such action.
 */
export function schemaOf(version: TypedVersion, action: string, kind: MessageKind): Schema {
  const schema = schemasOf(version).get(`urn:${action}.${kind === 'request' ? 'req' : 'conf'}`);
  if (schema === undefined)
    throw new RangeError(`OCPP ${version} has no action ${JSON.stringify(action.slice(0, 60))}`);
  return schema;
}

function schemasOf(version: TypedVersion): ReadonlyMap<string, Schema> {
  let schemas = loaded.get(version);
  if (schemas === undefined) {
    schemas = version === '1.2' || version === '1.5' ? schemasIn(tables[version]) : packagedSchemas(fileOf[version]);
    loaded.set(version, schemas);
  }
  return schemas;
}

function packagedSchemas(file: string): ReadonlyMap<string, Schema> {
  const packaged = createRequire(import.meta.url)(file) as readonly ({ $id: string; $schema: string } & Schema)[];
  return new Map(packaged.map(({ $id, $schema: _draft, ...schema }) => [$id, schema]));
}
