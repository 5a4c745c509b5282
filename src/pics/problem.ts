/** One thing that the user has to mend in a file or on the command line. */
export interface Problem {
  /** Where it stands, in the user's terms: `plugfest.yaml, line 12, lanes` or `--lanes`. */
  readonly where: string;
  /** What is wrong and what to write. */
  readonly say: string;
}

/** The user's input cannot be used: nothing is run, and every problem found is told at once, never with a stack trace. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.where}: ${problem.say}`).join('\n'));
    this.problems = problems;
  }
}

/** Runs `work`; the problems of a {@link ConfigurationError} that it throws are added to `problems` instead. */
export function collecting<T>(problems: Problem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
