import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { breachesOf } from './breach.ts';
import type { SchemaBreach } from './breach.ts';
import { isDateTime } from './date-time.ts';
import type { MessageKind } from './schema.ts';
import { schemaOf } from './schemas.ts';
import type { TypedVersion } from './typed.ts';

const validators = new Map<TypedVersion, Ajv>();
const compiled = new Map<string, ValidateFunction>();

/**
 * Every breach of the schema, none when the payload is valid.
 *
 * @throws RangeError when the version has no such action.
 */
export function validate(
  version: TypedVersion,
  action: string,
  kind: MessageKind,
  payload: unknown,
): readonly SchemaBreach[] {
  const check = checkOf(version, action, kind);
  return check(payload) ? [] : breachesOf(check.errors ?? [], payload);
}

/** Compiled on first use and kept: a schema takes milliseconds to compile and microseconds to apply. */
function checkOf(version: TypedVersion, action: string, kind: MessageKind): ValidateFunction {
  const key = `${version} ${kind} ${action}`;
  let check = compiled.get(key);
  if (check === undefined) {
    check = ajvOf(version).compile(schemaOf(version, action, kind));
    compiled.set(key, check);
  }
  return check;
}

function ajvOf(version: TypedVersion): Ajv {
  let ajv = validators.get(version);
  if (ajv === undefined) {
    ajv = new Ajv({
      allErrors: true,
      verbose: true,
      strictSchema: false,
      strictTypes: false,
      // 8.1 is no multiple of 0.1 in binary floating point.
      multipleOfPrecision: 6,
      formats: { 'date-time': (text: string) => isDateTime(version, text), uri: fullFormats.uri },
    });
    validators.set(version, ajv);
  }
  return ajv;
}
