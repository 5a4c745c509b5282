import { realClock } from '../clock/index.ts';
import type { CaseResult } from '../trace/index.ts';
import { colourWanted, consoleReporter, type ConsoleReporter } from '../report/index.ts';

/** The console reporter for this process. @param files the reports that will be written, to be named at the end; @param excuse marks what is expected */
export function consoleFor(files: readonly string[], excuse?: (one: CaseResult) => CaseResult): ConsoleReporter {
  const terminal = process.stdout.isTTY === true;
  return consoleReporter({
    write: (text) => void process.stdout.write(text),
    clock: realClock,
    terminal,
    colour: colourWanted(terminal, process.env),
    columns: () => process.stdout.columns ?? 80,
    files,
    excuse,
  });
}
