import { fits, fittingInWords } from '../dsl/security-profiles.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import { claimsOver, describeApplicability, featuresOf, whyNotApplicable, type Pics } from '../pics/index.ts';
import type { SecurityProfile } from '../session/index.ts';
import { notApplicable, type CaseResult } from '../trace/index.ts';

/**
 * Which of the selected cases apply, decided from the claims alone; the others are reported with the reason.
 * @param profile the security profile of the run's connections
 */
export function planOf(
  selected: readonly PlannedCase[],
  claimsFor: (testCase: TestCase) => Pics,
  profile: SecurityProfile = 0,
): { readonly plan: readonly PlannedCase[]; readonly skipped: readonly CaseResult[] } {
  const plan: PlannedCase[] = [];
  const skipped: CaseResult[] = [];
  for (const planned of selected) {
    const { testCase, binding } = planned;
    const { prerequisites } = testCase.spec;
    const claims = claimsOver(binding, claimsFor(testCase));
    const why =
      otherWire(planned) ??
      (prerequisites && whyNotApplicable(prerequisites, claims, featuresOf(testCase.version))) ??
      otherProfile(testCase, profile, claims);
    if (why === undefined) plan.push(planned);
    else skipped.push(notApplicable(descriptionOf(planned), why));
  }
  return { plan, skipped };
}

/** Why a case says nothing on the binding that it was planned on. */
function otherWire({ testCase, binding }: PlannedCase): string | undefined {
  const { bindings, spec } = testCase;
  if (bindings.includes(binding)) return undefined;
  const secured = spec.profile === 'Security' || spec.securityProfiles !== undefined;
  return secured
    ? `it is about the security whitepaper, which is there for JSON alone (${bindings.join(', ')})`
    : `it is about the WebSocket or the form of JSON messages, and runs over ${bindings.join(', ')} alone`;
}

/** Why a case cannot be run on connections of this security profile. */
function otherProfile({ spec }: TestCase, profile: SecurityProfile, claims: Pics): string | undefined {
  const { securityProfiles: wanted } = spec;
  if (wanted === undefined || fits(wanted, profile, claims)) return undefined;
  return `it needs a connection with security profile ${fittingInWords(wanted, claims)}, and this run has profile ${profile} (security-profile)`;
}

/** More ids than this are not listed. */
const LISTED = 12;

/** Tells of the selected cases that do not apply: each with its reason when none is left to run, else their ids. */
export function skippedInWords(skipped: readonly CaseResult[], planned: number): readonly string[] {
  if (skipped.length === 0) return [];
  if (planned === 0) {
    const reasons = skipped.slice(0, LISTED).map(({ id, notApplicable: why }) => `${id}: ${why ?? ''}`);
    return [...reasons, ...(skipped.length > LISTED ? [`… and ${skipped.length - LISTED} more`] : [])];
  }
  const ids = skipped.slice(0, LISTED).map(({ id }) => id);
  const [what, more] = [skipped.length === 1 ? '1 case does' : `${skipped.length} cases do`, skipped.length > LISTED];
  return [`${what} not apply: ${ids.join(', ')}${more ? ', …' : ''}; the report says why`];
}

function descriptionOf({ testCase, binding }: PlannedCase): Parameters<typeof notApplicable>[0] {
  const { id, title, sut, spec } = testCase;
  const { profile, purpose, requirements, prerequisites } = spec;
  return {
    id,
    binding,
    role: sut,
    title,
    profile,
    purpose,
    requirements,
    status: spec.status ?? (prerequisites ? 'conditional' : 'mandatory'),
    condition: prerequisites ? describeApplicability(prerequisites) : '',
  };
}
