import { Command } from 'commander';
import { join } from 'node:path';
import { bindings, type Binding } from '../protocol/index.ts';
import { playNulls } from './null-play.ts';
import { overFlag } from './over-flag.ts';
import { proveCases } from './proving.ts';
import { writeSample } from './sample.ts';
import { projectFolder } from './tool.ts';

/** `plugfest self-play`: the cases prove themselves. */
export function selfPlayCommand(): Command {
  return new Command('self-play')
    .description('proves the cases against the reference peers and their faults, in virtual time')
    .argument('[ids...]', 'ids or globs of cases; all when none is given')
    .addOption(overFlag(bindings, 'plays over this binding alone; may be given more than once; all when none is given'))
    .option('--null', 'plays against six peers that do nothing right: no case may pass')
    .option('--json', 'prints one JSON document')
    .option('--update-golden', 'writes the golden listings of the performed steps; read the diff before you commit it')
    .option('--sample [dir]', 'writes the sample report instead, by default to reports/sample')
    .addHelpText(
      'after',
      '\nExit code 0 when every case passes against its reference peer, every fault is caught at its step,\nthe performed steps equal fixtures/golden/ and every obligation is killed or excused with a reason.',
    )
    .action(
      async (
        ids: string[],
        flags: {
          over?: readonly Binding[];
          null?: boolean;
          json?: boolean;
          updateGolden?: boolean;
          sample?: string | true;
        },
      ) => {
        if (flags.sample !== undefined)
          return writeSample(flags.sample === true ? join(projectFolder, 'reports', 'sample') : flags.sample);
        const options = {
          patterns: ids,
          json: flags.json === true,
          say: (line: string) => console.log(line),
          ...(flags.over === undefined ? {} : { over: flags.over }),
        };
        process.exitCode =
          flags.null === true
            ? await playNulls(options)
            : await proveCases({ ...options, updateGolden: flags.updateGolden === true });
      },
    );
}
