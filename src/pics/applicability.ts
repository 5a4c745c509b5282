import type { Feature } from './feature.ts';
import type { Pics } from './features.ts';

/**
 * When a test case applies, as data: a skipped case can then say which claim was missing, and a listing can show the
 * condition. Written with the builders: `all(has('Reservation'), not(has('FixedCable')))`.
 */
export type Applicability<F extends string = string> =
  | { readonly has: F }
  | { readonly not: Applicability<F> }
  | { readonly all: readonly Applicability<F>[] }
  | { readonly any: readonly Applicability<F>[] };

/** The PICS claims this feature. */
export function has<const F extends string>(feature: F): Applicability<F> {
  return { has: feature };
}

/** The condition does not hold. */
export function not<F extends string>(condition: Applicability<F>): Applicability<F> {
  return { not: condition };
}

/** Every condition holds (true of none). */
export function all<F extends string>(...conditions: readonly Applicability<F>[]): Applicability<F> {
  return { all: conditions };
}

/** At least one condition holds (false of none). */
export function any<F extends string>(...conditions: readonly Applicability<F>[]): Applicability<F> {
  return { any: conditions };
}

/** Whether the claims of `pics` meet the condition. A feature that the PICS does not mention is not claimed. */
export function holds(condition: Applicability, pics: Pics): boolean {
  if ('has' in condition) return claims(pics, condition.has);
  if ('not' in condition) return !holds(condition.not, pics);
  if ('all' in condition) return condition.all.every((part) => holds(part, pics));
  return condition.any.some((part) => holds(part, pics));
}

/** Every feature that the condition speaks of, each once, in the order of first mention. */
export function featuresIn(condition: Applicability): readonly string[] {
  if ('has' in condition) return [condition.has];
  if ('not' in condition) return featuresIn(condition.not);
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(featuresIn))];
}

/**
 * Why a case with this condition does not apply, as one sentence for a report: "not applicable: needs the claim
 * Reservation ('…'), which the PICS does not make".
 * @param features the features of the version, for their titles
 * @returns undefined when the case applies
 */
export function whyNotApplicable(
  condition: Applicability,
  pics: Pics,
  features: readonly Feature[],
): string | undefined {
  const reasons = unmet(pushDown(condition), pics, (id) => titled(id, features));
  return reasons.length === 0 ? undefined : `not applicable: ${[...new Set(reasons)].join('; and ')}`;
}

/** The condition in words, for listings: `Reservation and not FixedCable`. */
export function describeApplicability(condition: Applicability): string {
  return inWords(condition, false);
}

/** A condition whose negations stand only at the claims (De Morgan), so that each broken part is a claim made or missing. */
type Pushed =
  | { readonly claim: string; readonly wanted: boolean }
  | { readonly every: readonly Pushed[] }
  | { readonly some: readonly Pushed[] };

function pushDown(condition: Applicability, wanted = true): Pushed {
  if ('has' in condition) return { claim: condition.has, wanted };
  if ('not' in condition) return pushDown(condition.not, !wanted);
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => pushDown(part, wanted));
  return isAll === wanted ? { every: parts } : { some: parts };
}

function met(condition: Pushed, pics: Pics): boolean {
  if ('claim' in condition) return claims(pics, condition.claim) === condition.wanted;
  if ('every' in condition) return condition.every.every((part) => met(part, pics));
  return condition.some.some((part) => met(part, pics));
}

/** One reason for each part that does not hold; nothing when the whole holds. */
function unmet(condition: Pushed, pics: Pics, titledClaim: (id: string) => string): string[] {
  if (met(condition, pics)) return [];
  if ('every' in condition) return condition.every.flatMap((part) => unmet(part, pics, titledClaim));
  if ('claim' in condition) {
    const claim = titledClaim(condition.claim);
    return condition.wanted
      ? [`needs the claim ${claim}, which the PICS does not make`]
      : [`is only for a system without ${claim}, which the PICS claims`];
  }
  if (condition.some.length === 0) return ['its condition can never hold'];
  const [only, ...others] = condition.some;
  if (only !== undefined && others.length === 0) return unmet(only, pics, titledClaim);
  return [
    `needs ${condition.some.map((part) => alternative(part, titledClaim)).join(' or ')}, none of which the PICS offers`,
  ];
}

/** One way out of several, inside "needs one of … or …". */
function alternative(condition: Pushed, titledClaim: (id: string) => string): string {
  if ('claim' in condition) return `${condition.wanted ? 'the claim' : 'no claim'} ${titledClaim(condition.claim)}`;
  const [parts, word] = 'every' in condition ? [condition.every, ' with '] : [condition.some, ' or '];
  return `(${parts.map((part) => alternative(part, titledClaim)).join(word)})`;
}

function inWords(condition: Applicability, nested: boolean): string {
  if ('has' in condition) return condition.has;
  if ('not' in condition) return `not ${inWords(condition.not, true)}`;
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  if (parts.length === 0) return isAll ? 'always' : 'never';
  if (parts.length === 1) return inWords(parts[0]!, nested);
  const words = parts.map((part) => inWords(part, true)).join(isAll ? ' and ' : ' or ');
  return nested ? `(${words})` : words;
}

function claims(pics: Pics, feature: string): boolean {
  return Object.hasOwn(pics, feature) && pics[feature] === true;
}

function titled(id: string, features: readonly Feature[]): string {
  const feature = features.find((candidate) => candidate.id === id);
  return feature === undefined ? id : `${id} ('${feature.title}')`;
}
