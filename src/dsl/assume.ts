import { Inconclusive } from '../verdict/index.ts';

/**
 * Something about the set-up that a case takes for granted: without it the case would blame the system under test for our set-up.
 * @param otherwise what is not so, and what to do about it
 * @throws Inconclusive when it is not so
 */
export function assume(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Inconclusive(otherwise);
}
