import { holds, type Applicability, type Pics } from '../pics/index.ts';
import type { SecurityProfile } from '../session/index.ts';

/** A security profile of the connection that a case can be run with; `given` this claim, when it takes one. */
export type FittingProfile = SecurityProfile | { readonly profile: SecurityProfile; readonly given: Applicability };

/** Whether connections of this profile are among those that a case can be run with. @param fitting any, when it is undefined */
export function fits(fitting: readonly FittingProfile[] | undefined, profile: SecurityProfile, pics: Pics): boolean {
  if (fitting === undefined) return true;
  return fitting.some((one) =>
    typeof one === 'number' ? one === profile : one.profile === profile && holds(one.given, pics),
  );
}

/** The profiles that a case can be run with, in words. */
export function fittingInWords(fitting: readonly FittingProfile[], pics: Pics): string {
  const possible = fitting.filter((one) => typeof one === 'number' || holds(one.given, pics));
  const numbers = (possible.length === 0 ? fitting : possible).map((one) =>
    typeof one === 'number' ? one : one.profile,
  );
  return numbers.join(' or ');
}
