import fc from 'fast-check';
import type { FieldVariant } from './field-variants.ts';

/** The payload that a variant has for a seed: the same one for the same seed. @throws Error when the seed is no integer */
export function payloadFor({ payloads }: FieldVariant, seed: number): unknown {
  const { counterexample } = fc.check(
    fc.property(payloads, () => false),
    { seed, numRuns: 1, endOnFailure: true },
  );
  return counterexample?.[0];
}

/**
 * The smallest payload of a variant that still shows what the payload of this seed has shown. Asks at most `trials` times.
 * @param shows whether a smaller payload shows it as well
 */
export async function smallestThatShows(
  { payloads }: FieldVariant,
  seed: number,
  shows: (payload: unknown) => Promise<boolean>,
  trials: number,
): Promise<unknown> {
  let asked = 0;
  let known = true;
  const withstands = async (payload: unknown): Promise<boolean> => {
    // The first one is the payload of the seed, which has shown it already.
    if (known) return (known = false);
    return asked++ >= trials || !(await shows(payload));
  };
  const { counterexample } = await fc.check(fc.asyncProperty(payloads, withstands), { seed, numRuns: 1 });
  return counterexample?.[0];
}
