import { Command, Option } from 'commander';
import {
  CannotMerge,
  REPORT_FORMATS,
  renderRecorded,
  reportFile,
  ReportWriteFailed,
  RunUnreadable,
  type ReportFormat,
} from '../report/index.ts';
import { join } from 'node:path';
import { exitCodeOf } from './execute.ts';
import { UserError } from './user-error.ts';

/** `plugfest report`: renders or merges recorded runs again. */
export function reportCommand(): Command {
  return new Command('report')
    .description(
      'renders recorded runs again, or merges several into one report; the verdicts are checked against the recordings',
    )
    .argument('<dirs...>', 'folders that plugfest run has left')
    .addOption(
      new Option('--format <names>', `what to write: ${REPORT_FORMATS.join(', ')}`).default('html').argParser(formats),
    )
    .option('--out <dir>', 'where to write; default: the folder itself (needed when several are merged)')
    .action(async (dirs: string[], flags: { format: readonly ReportFormat[] | string; out?: string }) => {
      const chosen = typeof flags.format === 'string' ? formats(flags.format) : flags.format;
      try {
        const { run, path } = await renderRecorded(dirs, {
          formats: chosen,
          ...(flags.out === undefined ? {} : { out: flags.out }),
        });
        for (const format of chosen) console.log(join(path, reportFile(format)));
        process.exitCode = exitCodeOf(run);
      } catch (error) {
        if (error instanceof RunUnreadable || error instanceof CannotMerge || error instanceof ReportWriteFailed)
          throw new UserError(error.message);
        throw error;
      }
    });
}

function formats(text: string): readonly ReportFormat[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !REPORT_FORMATS.some((known) => known === name));
  if (unknown.length > 0)
    throw new UserError(`there is no report format '${unknown.join(', ')}'; choose from ${REPORT_FORMATS.join(', ')}`);
  return names as unknown as readonly ReportFormat[];
}
