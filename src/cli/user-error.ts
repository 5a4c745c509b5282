/** A mistake in what the user wrote or set up: one clear line each, exit code 2, nothing was run. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly lines: readonly string[];
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Somebody ended a dialogue or a wait before anything was run or written: no mistake, exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
