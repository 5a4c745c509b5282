import type { RunConfig } from '../config/index.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import { defaultPics, type Pics } from '../pics/index.ts';
import { UserError } from './user-error.ts';

/** The bindings that a plan needs, each once. */
export function bindingsOf(plan: readonly PlannedCase[]): readonly PlannedCase['binding'][] {
  return [...new Set(plan.map(({ binding }) => binding))];
}

/** What a configuration and a plan say against each other. @throws UserError saying what to write instead */
export function assertRunnable(config: RunConfig, plan: readonly PlannedCase[]): void {
  assertPortForEach(config, plan);
  assertTagsOfTheirOwn(config);
  assertSecondOfItsOwn(config);
}

/** Each binding listens for itself. */
function assertPortForEach({ sut, listen }: RunConfig, plan: readonly PlannedCase[]): void {
  const bindings = bindingsOf(plan);
  if (sut !== 'station' || bindings.length < 2 || listen.port === 0) return;
  throw new UserError(
    `${bindings.join(' and ')} cannot share port ${listen.port}: run them one after another (--over ${bindings[0]}), or write --listen ${listen.host}:0`,
  );
}

/** Stations that charge at the same time with the same id tag are refused by a CSMS that knows its business (ConcurrentTx). */
function assertTagsOfTheirOwn(config: RunConfig): void {
  if (config.sut !== 'csms' || config.identities.length < 2) return;
  const shared = ['validIdTag', 'validIdTag2'].filter((key) =>
    Object.values(config.values).some(({ values }) => {
      const tag = (values as unknown as Record<string, unknown>)[key];
      return typeof tag === 'string' && !tag.includes('{n}');
    }),
  );
  if (shared.length === 0) return;
  const example = shared.map((key) => `--value '${key}=${key === 'validIdTag' ? 'TAG-{n}' : 'TAG-{n}-2'}'`).join(' ');
  throw new UserError(
    `${config.identities.length} simulated stations need id tags of their own: write ${example}; {n} becomes the number of the lane`,
  );
}

/** A charge point is simulated once, whoever puts it up. */
function assertSecondOfItsOwn({ sut, identities, values }: RunConfig): void {
  if (sut !== 'csms') return;
  const given = Object.values(values).flatMap(
    (one) => ('secondIdentity' in one.values && one.values.secondIdentity) || [],
  );
  for (const pattern of given) {
    const seconds = identities.map((_, lane) => pattern.replaceAll('{n}', String(lane + 1)));
    const taken = [...identities, ...seconds].find((one, at, all) => all.indexOf(one) !== at);
    if (taken === undefined) continue;
    throw new UserError(
      `secondIdentity: ${taken} would be simulated twice: name a charge point that no lane plays${identities.length < 2 ? '' : "; --value 'secondIdentity=SECOND-{n}' gives each lane its own"}`,
    );
  }
}

/** What the system under test claims, in the version of a case. */
export function claimsOf({ pics }: RunConfig, { version, sut }: TestCase): Pics {
  return pics[version]?.pics ?? defaultPics(version, sut);
}
