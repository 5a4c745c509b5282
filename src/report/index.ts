/** Reports: live on the console, and as JSON, JUnit, HTML and Markdown from a run's result and recordings. */
export { colourWanted, consoleReporter } from './console.ts';
export type { ConsoleOptions, ConsoleReporter } from './console.ts';
export { outputFolder, ReportWriteFailed } from './folder.ts';
export { REPORT_FORMATS, REPORTER_NAMES, reporterFor, reportFile, writeReports } from './formats.ts';
export type { ReportFormat } from './formats.ts';
export { CannotMerge, mergeRuns } from './merge.ts';
export type { MergedRun } from './merge.ts';
export { readRun, RunUnreadable, writeRunHeader } from './recorded.ts';
export type { RecordedRun } from './recorded.ts';
export { renderRecorded } from './render.ts';
export type { OutputFolder, Reporter, ReporterName, RunContext } from './reporter.ts';
export { line, lines, findingText } from './safe-text.ts';
export { duration, runVerdict } from './words.ts';
