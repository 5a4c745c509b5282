import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../pics/index.ts';
import { ReportWriteFailed } from '../report/index.ts';
import { ListenFailed } from '../transport/index.ts';
import { checkCommand } from './check.ts';
import { demoCommand } from './demo.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { pkiCommand } from './pki.ts';
import { referenceCommand } from './reference.ts';
import { reportCommand } from './report.ts';
import { runCommand } from './run.ts';
import { selfPlayCommand } from './self-play.ts';
import { showCommand } from './show.ts';
import { toolVersion } from './tool.ts';
import { Interrupted, UserError } from './user-error.ts';

const HELP = `
Exit codes: 0 all applicable cases passed or failed as expected · 1 at least one fail · 2 usage or configuration error, nothing was run
            3 no fail, but an inconclusive or an error · 130 stopped by Ctrl-C

A station on your desk:     plugfest run --sut station --listen 0.0.0.0:9000
A CSMS:                     plugfest run --sut csms --url ws://127.0.0.1:8080/ocpp
Just to see it work:        plugfest demo`;

/** Runs the command line. A user's mistake is one clear line and exit code 2, never a stack trace. @param argv as `process.argv` */
export async function plugfest(argv: readonly string[]): Promise<void> {
  const program = new Command('plugfest')
    .description(
      'Conformance tests for OCPP: plays CSMS against a charging station and charging station against a CSMS.',
    )
    .version(toolVersion())
    .showHelpAfterError('(--help tells more)')
    .addHelpText('after', HELP)
    .exitOverride();
  for (const command of [
    initCommand(),
    checkCommand(),
    runCommand(),
    listCommand(),
    showCommand(),
    reportCommand(),
    referenceCommand(),
    selfPlayCommand(),
    pkiCommand(),
    demoCommand(),
  ])
    program.addCommand(inherit(program, command));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

/** Every command, also one below another, ends and explains itself as the programme does. */
function inherit(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(command, child);
  return command;
}

function exitCodeFor(error: unknown): number {
  // commander has printed its own line already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    for (const line of error.lines) console.error(line);
    return 2;
  }
  if (error instanceof ConfigurationError) {
    for (const { where, say } of error.problems) console.error(`${where}: ${say}`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Interrupted) {
    console.error(message);
    return 130;
  }
  if (error instanceof ListenFailed) {
    console.error(message);
    return 2;
  }
  if (error instanceof ReportWriteFailed) {
    console.error(message);
    return 3;
  }
  console.error(
    `plugfest failed: ${message}\nThis is a mistake of plugfest itself, not of yours. Set PLUGFEST_DEBUG=1 for the details and report it.`,
  );
  if (process.env['PLUGFEST_DEBUG']) console.error(error);
  return 3;
}
