import { findCases } from '../catalog/find.ts';
import { matcherFor, unmatched } from '../catalog/select.ts';
import type { RunConfig } from '../config/index.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import { nearest } from '../pics/index.ts';
import { versionOf, wireOf, type Binding, type Role } from '../protocol/index.ts';
import { UserError } from './user-error.ts';

/** What is asked of the catalogue: who is under test, over what, and which profiles (all when there are none). */
export type Wanted = Pick<RunConfig, 'sut' | 'over' | 'profiles'>;

/**
 * The cases of a run, each on each binding that it runs over, in the order of their ids.
 * @param ids ids or globs; all cases when there are none
 * @throws UserError for a binding, an id or a profile without any case, saying which there are
 */
export async function select(ids: readonly string[], wanted: Wanted): Promise<PlannedCase[]> {
  const all = (await findCases()).map(({ testCase }) => testCase);
  return selectAmong(all, ids, wanted);
}

/** Every case for a system under test, once for each binding that it runs over. */
export async function catalogueOf(sut: Role): Promise<readonly { readonly id: string; readonly binding: Binding }[]> {
  const mine = (await findCases()).filter(({ testCase }) => testCase.sut === sut);
  return mine.flatMap(({ testCase: { id, bindings } }) => bindings.map((binding) => ({ id, binding })));
}

/** As {@link select}, of cases that have been found. */
export function selectAmong(
  all: readonly TestCase[],
  ids: readonly string[],
  { sut, over, profiles }: Wanted,
): PlannedCase[] {
  const ofRole = all.filter((one) => one.sut === sut);
  const there = [...new Set(ofRole.flatMap(({ bindings }) => bindings))];
  const empty = over.filter((binding) => !there.includes(binding));
  if (empty.length > 0)
    throw new UserError(
      `there are no test cases for ${roleInWords(sut)} over ${empty.join(', ')} yet; there are over ${there.join(', ')}`,
    );
  const mine = ofRole.filter((testCase) => plannedOver(testCase, over).length > 0);
  const scope = `for ${roleInWords(sut)} over ${over.join(', ')}`;
  assertKnown(ids, mine, all, scope, `plugfest list --sut ${sut}`);
  assertProfiles(profiles, mine, scope);
  const selected = matcherFor(ids);
  const byId = mine.filter(({ id }) => selected(id));
  const chosen = byId.filter(({ spec }) => isAmong(profiles, spec.profile));
  if (chosen.length === 0) {
    const others = [...new Set(byId.map(({ spec }) => spec.profile))].join(', ');
    throw new UserError(`no test case of the profile ${profiles.join(', ')} is selected; the cases are of: ${others}`);
  }
  return chosen.flatMap((testCase) => plannedOver(testCase, over).map((binding) => ({ testCase, binding })));
}

/**
 * The bindings of a run that a case is planned on. A case that speaks of JSON or the WebSocket is told of over SOAP as well, as not
 * applicable: the catalogue is the same. One about the envelope is nothing to who speaks JSON.
 */
function plannedOver({ version, bindings }: TestCase, over: readonly Binding[]): readonly Binding[] {
  return over.filter(
    (binding) => bindings.includes(binding) || (versionOf(binding) === version && wireOf(binding) === 'soap'),
  );
}

/** @throws UserError naming each profile that none of the cases is of, and those that there are */
export function assertProfiles(profiles: readonly string[], cases: readonly TestCase[], scope: string): void {
  const there = [...new Set(cases.map(({ spec }) => spec.profile))];
  const strangers = profiles.filter((profile) => !there.some((known) => isAmong([profile], known)));
  if (strangers.length === 0) return;
  const where = scope === '' ? '' : ` ${scope}`;
  throw new UserError(
    ...strangers.map((profile) => {
      const meant = nearest(profile, there);
      return `no test case${where} is of the profile ${profile}; ${meant === undefined ? '' : `did you mean ${meant}? `}the profiles are ${there.join(', ')}`;
    }),
  );
}

/** Whether a profile is one of those that were asked for; case does not count, and nobody asked for none means all. */
export function isAmong(profiles: readonly string[], profile: string): boolean {
  return profiles.length === 0 || profiles.some((name) => name.toLowerCase() === profile.toLowerCase());
}

/**
 * @param mine the cases that can be meant; @param all the whole catalogue, to tell who means the other system under test
 * @param scope what `mine` are, e.g. `for a station over 1.6J`; empty when they are all
 * @throws UserError naming each pattern that matches none of `mine`, with the id that was probably meant
 */
export function assertKnown(
  patterns: readonly string[],
  mine: readonly TestCase[],
  all: readonly TestCase[] = mine,
  scope = '',
  see = 'plugfest list',
): void {
  const strangers = unmatched(patterns, mine);
  if (strangers.length === 0) return;
  const what = scope === '' ? 'no test case' : `no test case ${scope}`;
  throw new UserError(
    ...strangers.map((pattern) => `${what} matches ${pattern}; ${advice(pattern, mine, all) ?? `see ${see}`}`),
  );
}

function advice(pattern: string, mine: readonly TestCase[], all: readonly TestCase[]): string | undefined {
  const other = all.find(({ id }) => matcherFor([pattern])(id));
  if (other) {
    const bindings = all.filter(({ id }) => id === other.id).flatMap((one) => one.bindings);
    return `${other.id} is for ${roleInWords(other.sut)} over ${bindings.join(', ')}`;
  }
  // TC_001 for TC_001_CS: the ending is easily forgotten.
  const longer = new Set(mine.map(({ id }) => id).filter(matcherFor([`${pattern}_*`])));
  return longer.size === 0 ? undefined : `did you mean ${[...longer].slice(0, 5).join(', ')}?`;
}

/** A party as messages call it, whatever the version. */
export function roleInWords(role: Role): string {
  return role === 'csms' ? 'a CSMS' : 'a station';
}
