import { createRequire } from 'node:module';
import type { TypedVersion } from './typed.ts';

/** The half of an exchange that a schema describes. */
export type MessageKind = 'request' | 'response';

/** As much of a JSON schema as the code here looks at. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly multipleOf?: number;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

const fileOf: Readonly<Record<TypedVersion, string>> = {
  '1.6': 'ocpp-rpc/lib/schemas/ocpp1_6.json',
  '2.0.1': 'ocpp-rpc/lib/schemas/ocpp2_0_1.json',
};
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
    const packaged = createRequire(import.meta.url)(fileOf[version]) as readonly ({
      $id: string;
      $schema: string;
    } & Schema)[];
    schemas = new Map(packaged.map(({ $id, $schema: _draft, ...schema }) => [$id, schema]));
    loaded.set(version, schemas);
  }
  return schemas;
}
