import { consoleReporter } from './console.ts';
import type { ConsoleOptions } from './console.ts';
import { HTML_FILE, writeHtml } from './html/html.ts';
import { RESULT_FILE, writeJson } from './json.ts';
import { JUNIT_FILE, writeJunit } from './junit.ts';
import { MARKDOWN_FILE, writeMarkdown } from './markdown.ts';
import type { OutputFolder, Reporter, ReporterName } from './reporter.ts';
import type { RunResult } from '../trace/index.ts';

/** The reports that are files. */
export type ReportFormat = Exclude<ReporterName, 'console'>;

const WRITERS: Readonly<
  Record<ReportFormat, { readonly file: string; readonly write: (run: RunResult, out: OutputFolder) => Promise<void> }>
> = {
  json: { file: RESULT_FILE, write: writeJson },
  junit: { file: JUNIT_FILE, write: writeJunit },
  html: { file: HTML_FILE, write: writeHtml },
  markdown: { file: MARKDOWN_FILE, write: writeMarkdown },
};

export const REPORT_FORMATS = Object.keys(WRITERS) as readonly ReportFormat[];
export const REPORTER_NAMES: readonly ReporterName[] = ['console', ...REPORT_FORMATS];

/** The name of a format's file within the output folder. */
export function reportFile(format: ReportFormat): string {
  return WRITERS[format].file;
}

/** The reporter of a name. @param terminal where the console reporter writes; the others need nothing */
export function reporterFor(name: ReporterName, terminal: ConsoleOptions): Reporter {
  return name === 'console' ? consoleReporter(terminal) : { name, onEnd: (run, out) => WRITERS[name].write(run, out) };
}

/** Writes the reports of the formats into the folder, one after the other. @throws ReportWriteFailed */
export async function writeReports(run: RunResult, out: OutputFolder, formats: readonly ReportFormat[]): Promise<void> {
  for (const format of new Set(formats)) await WRITERS[format].write(run, out);
}
