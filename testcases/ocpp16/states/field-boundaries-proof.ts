import { faults } from '#plugfest/self-play';
import { kindsByStep } from './field-boundaries.ts';

type Proof = ReturnType<typeof faults>;
type Arrangement = Proof['arrangement'];

/** Kinds of variants, and the fault of the reference peer that is caught by each. */
const CATCHES: readonly { readonly step: number; readonly kind: string; readonly fault: string }[] = [
  { step: 1, kind: 'atMax', fault: 'refuses-the-longest-values' },
  { step: 3, kind: 'missing', fault: 'hangs-up-on-missing-fields' },
  { step: 5, kind: 'wrongType', fault: 'silent-on-wrong-types' },
  { step: 7, kind: 'tooLong', fault: 'overlooks-long-values' },
  { step: 7, kind: 'notInEnum', fault: 'overlooks-unknown-words' },
  { step: 7, kind: 'badTime', fault: 'overlooks-broken-times' },
  { step: 9, kind: 'extra', fault: 'silent-on-extra-fields' },
];

/** The proof of a case about fields: each of its steps catches a fault that the reference peers have for it. */
export function fieldFaults(testCase: Proof['testCase'], arrangement: Arrangement = {}): Proof {
  const kinds = kindsByStep(testCase);
  const has = (step: number, kind: string): boolean => kinds.get(step)?.has(kind) === true;
  const caught = CATCHES.filter(({ step, kind }) => has(step, kind)).map(({ step, fault }) => [
    fault,
    { step: step + 1 },
  ]);
  // Where no field has a greatest length, a peer that fails on everything is caught.
  const onAnything = testCase.sut === 'station' ? 'answers-with-errors' : 'fails-after-boot';
  // Where a field too many is left out, a place that is none is what is left.
  if (!has(9, 'extra') && has(9, 'badUri')) caught.push(['silent-on-broken-places', { step: 10 }]);
  if (has(1, 'smallest') && !has(1, 'atMax')) caught.unshift([onAnything, { step: 2 }]);
  const first = [3, 5, 7].find((step) => (kinds.get(step)?.size ?? 0) > 0);
  if (first !== undefined) caught.push(['nothing-for-malformed', { step: first + 1 }]);
  return faults(testCase, Object.fromEntries(caught) as Proof['kills'], arrangement);
}
