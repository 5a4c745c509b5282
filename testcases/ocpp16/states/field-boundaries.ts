import { fieldStepsOf, has, testCentralSystem, testChargePoint } from '#plugfest/1.6';
import type { CentralSystemStage, ChargePointStage, Clause16, Configured, FieldPlan, Profile16 } from '#plugfest/1.6';

type TestCase = ReturnType<typeof testChargePoint>;

/** What the payloads of a case are made from. */
interface Terms {
  readonly configured: Configured;
  /** A time of the last minutes, another one for each message: one that says the same again could be taken for a repetition. */
  readonly now: () => string;
  /** A connector that the charge point does not have. */
  readonly noConnector: number;
  /** An id that nobody has given out: of a transaction, a reservation, a charging profile. */
  readonly nobody: number;
  /** Where nothing can be fetched from or brought to (RFC 2606 §2). */
  readonly nowhere: string;
}

/** What a case about the fields of one action says. */
export interface FieldCase extends Pick<FieldPlan, 'wide' | 'leaveOut' | 'mayBeRefusedWith' | 'cautious'> {
  readonly profile: Profile16;
  /** Where the action is described. */
  readonly clauses: readonly [Clause16, ...Clause16[]];
  /** A payload without effect: these fields stand in every variant, but for the one that is varied. */
  readonly settled: (terms: Terms) => Readonly<Record<string, unknown>>;
  /** Why nothing comes of it, also when the system under test carries out what it should refuse. */
  readonly harmless: string;
  /** Variants that only a charge point that claims the smart charging profile looks at (1.6 §5.11). */
  readonly smart?: readonly string[];
}

const NOBODY = 1_999_999_999;
const NO_CONNECTOR = 999;
/** Five minutes, in milliseconds. */
const LATELY = 300_000;
const NOWHERE = 'ftp://plugfest.invalid/nothing';
const TABLE: Clause16 = 'OCPP-J 1.6 §4.2.3';

/** What each case was made from, for its proof. */
const made = new WeakMap<TestCase, { readonly action: string; readonly about: FieldCase }>();

/** `PF_FIELDS_<Action>_CS`: the fields of an action that a charge point under test receives. */
export function fieldsToChargePoint(action: string, about: FieldCase): TestCase {
  const testCase = testChargePoint(`PF_FIELDS_${action}_CS`, `Fields of ${action}`, {
    ...specOf('Charge Point', action, about),
    scenario: (stage) => scenarioOf(action, about, stage),
  });
  made.set(testCase, { action, about });
  return testCase;
}

/** `PF_FIELDS_<Action>_CSMS`: the fields of an action that a central system under test receives. */
export function fieldsToCentralSystem(action: string, about: FieldCase): TestCase {
  const testCase = testCentralSystem(`PF_FIELDS_${action}_CSMS`, `Fields of ${action}`, {
    ...specOf('Central System', action, about),
    scenario: (stage) => scenarioOf(action, about, stage),
  });
  made.set(testCase, { action, about });
  return testCase;
}

/** Which kinds of variants a case sends at which of its steps. @throws Error for a case that is not one of these */
export function kindsByStep(testCase: TestCase): ReadonlyMap<number, ReadonlySet<string>> {
  const { action, about } = made.get(testCase) ?? {};
  if (action === undefined || about === undefined) throw new Error(`${testCase.id} is no case about fields`);
  const { wide = [], leaveOut = [] } = about;
  const steps = fieldStepsOf('1.6', action, { settled: {}, wide, leaveOut });
  return new Map(steps.map(({ step, variants }) => [step, new Set(variants.map(({ kind }) => kind))]));
}

function specOf(sut: string, action: string, { profile, clauses, harmless }: FieldCase) {
  return {
    purpose: `The ${sut} takes ${action} at the bounds of its schema as well-formed, and refuses what lies past them with a CALLERROR that fits.`,
    profile,
    over: ['json'] as const,
    status: 'optional' as const,
    requirements: [...clauses, TABLE],
    ...(profile === 'Core' ? {} : { prerequisites: has(profile) }),
    reading: `${READING} Harmless: ${harmless}.`,
  };
}

const READING =
  'Steps 1 and 2 are payloads that keep to the schema: any CALLRESULT will do. In 3 and 4 a required field is missing, in 5 and 6 one has ' +
  'another type, in 7 and 8 a value is out of bounds: a CALLERROR is owed, and a code that does not fit is a warning, because the codes ' +
  'overlap. Steps 9 and 10 are what the texts leave open, such as a field that there is not: an answer is owed, a refusal is recommended. ' +
  "One variant is sent alone by --value 'variants=idTag.tooLong'; --value fieldSeed=7 draws other payloads.";

async function scenarioOf(
  action: string,
  about: FieldCase,
  {
    fields,
    configured,
    claims,
    now,
  }: Pick<ChargePointStage, 'fields' | 'now'> &
    Pick<CentralSystemStage, 'fields' | 'now'> & { configured: Configured; claims(feature: 'SmartCharging'): boolean },
): Promise<void> {
  const { wide = [], leaveOut = [], smart = [], mayBeRefusedWith = [], cautious = false, settled } = about;
  const begun = Date.parse(now());
  let messages = 0;
  const moment = (): string => new Date(begun - LATELY + 1000 * messages++).toISOString();
  await fields.of(action, {
    settled: () => settled({ configured, now: moment, noConnector: NO_CONNECTOR, nobody: NOBODY, nowhere: NOWHERE }),
    wide,
    leaveOut: claims('SmartCharging') ? leaveOut : [...leaveOut, ...smart],
    mayBeRefusedWith,
    cautious,
    seed: configured.fieldSeed,
    only: configured.variants,
  });
}
