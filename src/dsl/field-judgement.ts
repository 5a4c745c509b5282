import {
  canonicalErrorCode,
  errorCodesFor,
  type Answer,
  type FieldVariant,
  type TypedVersion,
} from '../protocol/index.ts';
import type { CallOutcome } from '../session/session.ts';
import type { Detail, Level } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import { schemaDetails, type Judge } from './judge.ts';
import { shown } from './matchers.ts';

/** What came of a variant. */
export type Came =
  | { readonly kind: 'answered'; readonly outcome: CallOutcome }
  | { readonly kind: 'silence'; readonly received: string }
  | { readonly kind: 'lost'; readonly received: string };

/** What is wrong about it. */
export interface Judgement {
  readonly level: Level;
  readonly details: readonly Detail[];
  /** The same for every payload that shows the same. */
  readonly sign: string;
}

export interface JudgementTerms {
  readonly version: TypedVersion;
  readonly judge: Judge;
  readonly action: string;
  /** Codes with which a payload may be refused that keeps to its schema. */
  readonly mayBeRefusedWith: readonly string[];
  /** Whether the system under test has said that it does not carry out the action at all. */
  readonly unsupported: boolean;
  readonly patience: number;
}

/** How binding it is that a variant is refused: the schema obliges, the rest is recommended or left open. */
const LEVELS: Readonly<Partial<Record<FieldVariant['kind'], Level>>> = {
  // OCPP-J 1.6 errata §3.2 forbids to send them; that a receiver has to refuse them is said nowhere.
  extra: 'should',
  // Cardinality 1..* is in the text alone.
  empty: 'should',
  // anyURI takes almost any text; a decimal too many can be rounded.
  badUri: 'should',
  tooFine: 'should',
  beyond32: 'may',
};
const NOT_CARRIED_OUT = ['NotSupported', 'NotImplemented'];

/** Whether a variant keeps to its schema and has to be carried out, or answered as what it is. */
export function isWellFormed({ kind }: FieldVariant): boolean {
  return kind === 'smallest' || kind === 'atMax' || kind === 'widest';
}

/** Whether the texts leave open that a variant is refused. */
export function isLeftOpen({ kind }: FieldVariant): boolean {
  return LEVELS[kind] !== undefined;
}

/** Whether an answer says that the action is not carried out at all. */
export function saysUnsupported(came: Came): boolean {
  return (
    came.kind === 'answered' &&
    came.outcome.answer.kind === 'error' &&
    NOT_CARRIED_OUT.includes(came.outcome.answer.code)
  );
}

/** What is wrong about what came of a variant; undefined when it is as it should be. */
export function judgeVariant(variant: FieldVariant, came: Came, terms: JudgementTerms): Judgement | undefined {
  if (came.kind !== 'answered') {
    const expected = came.kind === 'silence' ? `an answer within ${terms.patience} s` : 'an answer';
    return broken('must', [{ what: variant.id, expected, received: came.received }], came.kind);
  }
  const { answer } = came.outcome;
  if (answer.kind === 'error' && canonicalErrorCode(terms.version, answer.code) === undefined)
    return broken(
      'must',
      [{ what: variant.id, expected: 'an error code of this version', received: shown(answer.code) }],
      'code',
    );
  if (isWellFormed(variant)) return judgeTaken(variant, answer, terms);
  return answer.kind === 'error' ? judgeCode(variant, answer, terms) : judgeAccepted(variant, answer, terms);
}

/** A payload that keeps to its schema is answered; what the answer says is up to the system under test. */
function judgeTaken({ id }: FieldVariant, answer: Answer, terms: JudgementTerms): Judgement | undefined {
  if (answer.kind === 'error') {
    if ([...NOT_CARRIED_OUT, ...terms.mayBeRefusedWith].includes(answer.code)) return undefined;
    return broken(
      'must',
      [{ what: id, expected: 'a CALLRESULT: the payload is well-formed', received: inWords(answer) }],
      answer.code,
    );
  }
  const details = schemaDetails(terms.judge.validate(terms.action, 'response', answer.payload));
  return details.length === 0 ? undefined : broken('must', details, 'schema');
}

/** Which code is the right one is not laid down strictly: another than the fitting ones is worth a warning. */
function judgeCode(
  variant: FieldVariant,
  answer: Answer & { kind: 'error' },
  terms: JudgementTerms,
): Judgement | undefined {
  const fitting = codesFor(variant, terms.version);
  const code = canonicalErrorCode(terms.version, answer.code)?.code ?? '';
  if (fitting.length === 0 || fitting.includes(code)) return undefined;
  if (terms.unsupported && NOT_CARRIED_OUT.includes(code)) return undefined;
  return broken('should', [{ what: variant.id, expected: refusal(fitting), received: inWords(answer) }], code);
}

function judgeAccepted(variant: FieldVariant, answer: Answer, terms: JudgementTerms): Judgement | undefined {
  const level = LEVELS[variant.kind] ?? 'must';
  if (level === 'may') return undefined;
  return broken(
    level,
    [{ what: variant.id, expected: refusal(codesFor(variant, terms.version)), received: inWords(answer) }],
    'accepted',
  );
}

function codesFor({ kind, path, breaks }: FieldVariant, version: TypedVersion): readonly string[] {
  const rule = kind === 'empty' ? 'items' : breaks;
  return rule === undefined ? [] : errorCodesFor(version, { path, rule, expected: '', received: '' });
}

function refusal(codes: readonly string[]): string {
  return `CALLERROR ${codes.join(' or ')}`;
}

function inWords(answer: Answer): string {
  if (answer.kind === 'result') return `CALLRESULT ${shown(answer.payload)}`;
  return `CALLERROR ${visible(answer.code, 60)} ${shown(answer.description)}`;
}

function broken(level: Level, details: readonly Detail[], sign: string): Judgement {
  return { level, details, sign };
}
