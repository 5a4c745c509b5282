import type { SchemaBreach } from './breach.ts';
import type { TypedVersion } from './typed.ts';

interface CodeTable {
  readonly official: readonly string[];
  /** Spellings that are taken for an official one. */
  readonly tolerated: Readonly<Record<string, string>>;
}

/** The subcodes of the faults of OCPP over SOAP, which name the same thing (1.2 and 1.5 §8, OCPP-S 1.6 §4). */
const subcodes: CodeTable = {
  official: ['SecurityError', 'IdentityMismatch', 'ProtocolError', 'InternalError', 'NotSupported'],
  tolerated: {},
};

/** OCPP-J 1.6 §4.2.3 table 7 (two misspellings are official: errata §5), OCPP 2.0.1 Part 4 §4.3. */
const tables: Readonly<Record<TypedVersion, CodeTable>> = {
  '1.2': subcodes,
  '1.5': subcodes,
  '1.6': {
    official: [
      'NotImplemented',
      'NotSupported',
      'InternalError',
      'ProtocolError',
      'SecurityError',
      'FormationViolation',
      'PropertyConstraintViolation',
      'OccurenceConstraintViolation',
      'TypeConstraintViolation',
      'GenericError',
    ],
    tolerated: { FormatViolation: 'FormationViolation', OccurrenceConstraintViolation: 'OccurenceConstraintViolation' },
  },
  '2.0.1': {
    official: [
      'FormatViolation',
      'GenericError',
      'InternalError',
      'MessageTypeNotSupported',
      'NotImplemented',
      'NotSupported',
      'OccurrenceConstraintViolation',
      'PropertyConstraintViolation',
      'ProtocolError',
      'RpcFrameworkError',
      'SecurityError',
      'TypeConstraintViolation',
    ],
    tolerated: { FormationViolation: 'FormatViolation', OccurenceConstraintViolation: 'OccurrenceConstraintViolation' },
  },
};

/** The CALLERROR codes of a version in their official spelling. */
export function errorCodesOf(version: TypedVersion): readonly string[] {
  return tables[version].official;
}

/** The official spelling of a code; `exact` tells whether it came in that spelling. Undefined when the version has no such code. */
export function canonicalErrorCode(version: TypedVersion, code: string): { code: string; exact: boolean } | undefined {
  const { official, tolerated } = tables[version];
  if (official.includes(code)) return { code, exact: true };
  const meant = Object.hasOwn(tolerated, code) ? tolerated[code] : undefined;
  return meant === undefined ? undefined : { code: meant, exact: false };
}

/**
 * The codes with which a receiver may answer a breach of the schema, the fittest first, in official spelling. The texts map faults to codes
 * loosely: the code for a payload that is not the structure of its action fits every breach. `GenericError` and `InternalError` are no
 * member of any family: whoever wants to tolerate them says so.
 */
export function errorCodesFor(version: TypedVersion, breach: SchemaBreach): readonly string[] {
  if (version === '1.2' || version === '1.5') return ['ProtocolError'];
  const [format, occurrence] =
    version === '1.6'
      ? ['FormationViolation', 'OccurenceConstraintViolation']
      : ['FormatViolation', 'OccurrenceConstraintViolation'];
  switch (breach.rule) {
    case 'required':
      return [occurrence, 'ProtocolError', format];
    case 'items':
      return [occurrence, 'PropertyConstraintViolation', format, 'ProtocolError'];
    case 'additional':
      return [format, 'ProtocolError', 'PropertyConstraintViolation', occurrence];
    case 'type':
      return ['TypeConstraintViolation', format, 'ProtocolError', 'PropertyConstraintViolation'];
    default:
      return ['PropertyConstraintViolation', 'TypeConstraintViolation', format, 'ProtocolError'];
  }
}
