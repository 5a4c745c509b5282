import type { TestCase } from '../dsl/testcase.ts';

/** A pattern as a user types it on the command line: an id, or a glob with `*` and `?`. Case does not count. */
export function matcherFor(patterns: readonly string[]): (id: string) => boolean {
  if (patterns.length === 0) return () => true;
  const expressions = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')
          .replaceAll('?', '.')}$`,
        'i',
      ),
  );
  return (id) => expressions.some((expression) => expression.test(id));
}

/** The patterns that match no id at all: mistakes to tell the user about. */
export function unmatched(patterns: readonly string[], cases: readonly TestCase[]): readonly string[] {
  return patterns.filter((pattern) => !cases.some((one) => matcherFor([pattern])(one.id)));
}
