import { findCases } from '../catalog/find.ts';
import { realClock } from '../clock/index.ts';
import type { LaneTerms, Lanes } from '../cli/lanes.ts';
import { planOf } from '../cli/plan.ts';
import { kit16 } from '../dsl/ocpp16/kit.ts';
import { defaultTiming } from '../dsl/timing.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import { watchLag } from '../engine/lag.ts';
import { Run } from '../engine/run.ts';
import { readValues, type Pics } from '../pics/index.ts';
import type { SutDriver } from '../sut/index.ts';
import type { CaseResult } from '../trace/index.ts';
import { renderFinding } from '../verdict/index.ts';

/** Short but legal values: the cases wait what the protocol demands, and no more. */
const VALUES = {
  heartbeatInterval: 2,
  retryInterval: 2,
  connectionTimeout: 2,
  meterValueInterval: 1,
  clockAlignedInterval: 2,
  transactionDuration: 1,
};

/** Peers that charge side by side at one central system need id tags of their own. */
const TAGS = {
  validIdTag: 'TAG-{n}A',
  validIdTag2: 'TAG-{n}B',
  parentIdTag: 'GROUP-{n}',
  blockedIdTag: 'TAG-{n}X',
  expiredIdTag: 'TAG-{n}O',
};

/** The terms on which cases are run against a peer, one lane for each identity. */
export function termsFor(
  identities: readonly string[],
  pics: Pics,
  driver: (identity: string) => SutDriver,
): LaneTerms & { readonly stop: () => void } {
  const lag = watchLag(realClock);
  return {
    binding: '1.6J',
    kit: kit16,
    clock: realClock,
    timing: { ...defaultTiming, patience: 10, quiet: 1, lag: lag.worst },
    pics,
    configured: { ...readValues('1.6').values, ...VALUES, ...TAGS },
    identities,
    driver,
    stop: lag.stop,
  };
}

/**
 * Sets the lanes to work on the named cases.
 * @returns each case's result, awaited one by one while the others go on
 * @throws Error when the catalogue has no case of this id
 */
export async function trial(ids: readonly string[], { lanes }: Lanes): Promise<(id: string) => Promise<CaseResult>> {
  const found = await findCases((id) => ids.includes(id));
  const selected = ids.map((id): PlannedCase => {
    const testCase = found.find((one) => one.testCase.id === id)?.testCase;
    if (!testCase) throw new Error(`the catalogue has no test case ${id}`);
    return { testCase, binding: '1.6J' };
  });
  const { plan, skipped } = planOf(selected, () => lanes[0]!.options.pics);
  const run = new Run({ lanes, plan, repeat: 1, bail: false, clock: realClock, record: () => undefined });
  void run.start();
  return async (id) =>
    skipped.find((one) => one.id === id) ?? run.resultOf(plan.find(({ testCase }) => testCase.id === id)!);
}

/** A result in the words of an expectation: `pass`, or `fail at 3: status, …` and so on; findings below a must after it. */
export function inWords({ verdict, notApplicable, because, findings }: CaseResult): string {
  if (notApplicable !== null) return 'not applicable';
  const words = findings.map(
    ({ level, step, details }) => `${level} at ${step}: ${details.map(({ what }) => what).join(', ')}`,
  );
  const why = verdict === 'pass' || verdict === 'fail' ? '' : ` (${because})`;
  return [`${verdict}${why}`, ...words].join('; ');
}

/** Everything that is known about a result, for whoever has to find out why it is not the expected one. */
export function inFull(result: CaseResult): string {
  return [result.because, ...result.findings.map((finding) => renderFinding(finding))].join('\n');
}
