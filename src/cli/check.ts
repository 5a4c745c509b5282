import { Command } from 'commander';
import { preflight } from '../config/index.ts';
import { addRunFlags, flagsOf } from './run-flags.ts';

/** `plugfest check`: pre-flight with no test run. */
export function checkCommand(): Command {
  return addRunFlags(
    new Command('check').description(
      'looks at configuration, PICS, driver, ports and TLS files without running a test',
    ),
  ).action(async (parsed: Record<string, unknown>) => {
    const items = await preflight(flagsOf(parsed));
    for (const { ok, what, say } of items) console.log(`${ok ? 'ok     ' : 'NOT OK '} ${what}: ${say}`);
    const bad = items.filter(({ ok }) => !ok).length;
    console.log(bad === 0 ? 'ready: plugfest run' : `${bad} of ${items.length} to mend`);
    process.exitCode = bad === 0 ? 0 : 2;
  });
}
