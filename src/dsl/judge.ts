import { wireOf, wireWords, type Binding, type SchemaBreach, type WireWords } from '../protocol/index.ts';
import { ToolError, type Detail } from '../verdict/index.ts';

/** Judges the payloads of one version; handed in so that acts and obligations do not know where schemas come from. */
export interface Judge {
  validate(action: string, kind: 'request' | 'response', payload: unknown): readonly SchemaBreach[];
  /** The official spelling of an error code of this version, or undefined when there is no such code. */
  errorCode(code: string): string | undefined;
  /** Which code a refusal holds says nothing: where peers have to accept any. */
  readonly anyCode?: true;
}

/** The judge of a binding: over SOAP, any subcode of a fault has to be accepted (OCPP-S 1.6 errata §3.3). */
export function judgeOver(binding: Binding, judge: Judge): Judge {
  return wireOf(binding) === 'json' ? judge : { ...judge, anyCode: true };
}

/** What answers are called over the wire that is judged. */
export function wordsOf({ anyCode }: Judge): WireWords {
  return wireWords[anyCode === true ? 'soap' : 'json'];
}

/** A refusal that is owed. @param codes that will do; over SOAP any will */
export function refusalOwed(judge: Judge, codes: readonly string[]): string {
  const { error } = wordsOf(judge);
  return codes.length === 0 || judge.anyCode === true ? `a ${error}` : `${error} ${codes.join(' or ')}`;
}

/** Breaches of the schema as details of a finding. */
export function schemaDetails(breaches: readonly SchemaBreach[]): Detail[] {
  return breaches.map(({ path, expected, received }) => ({
    what: path === '' ? 'message' : path,
    expected: `${expected} (schema)`,
    received,
  }));
}

/** What we send must be valid: a breach there is ours, never the peer's. @throws ToolError that names each breach */
export function assertOursIsValid(
  judge: Judge,
  { step, action, kind, payload }: { step: string; action: string; kind: 'request' | 'response'; payload: unknown },
): void {
  const breaches = judge.validate(action, kind, payload);
  if (breaches.length === 0) return;
  const what = kind === 'request' ? action : `answer to ${action}`;
  const which = breaches.map((one) => `${one.path} must be ${one.expected}, is ${one.received}`).join('; ');
  throw new ToolError(`step ${step}: the ${what} that the tool was about to send breaks the schema: ${which}`);
}
