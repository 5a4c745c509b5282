import { Command } from 'commander';
import { loadRunConfig, preflight, type CheckItem, type RunConfig } from '../config/index.ts';
import { KnownDeviations } from './known-deviations.ts';
import { planOf } from './plan.ts';
import { routeItems } from './route-check.ts';
import { addRunFlags, flagsOf } from './run-flags.ts';
import { assertRunnable, claimsOf } from './run-terms.ts';
import { catalogueOf, select } from './selection.ts';
import { calledAs } from './tool.ts';
import { UserError } from './user-error.ts';

/** `plugfest check`: pre-flight with no test run. */
export function checkCommand(): Command {
  return addRunFlags(
    new Command('check').description(
      'looks at configuration, PICS, driver, ports and TLS files without running a test; takes the flags of plugfest run',
    ),
  ).action(async (parsed: Record<string, unknown>) => {
    const flags = flagsOf(parsed);
    const items = [...(await preflight(flags))];
    // Without a configuration there is nothing to select for.
    if (items[0]?.ok) {
      const config = loadRunConfig(flags);
      // Files that cannot be used have their own lines.
      const route = items.every(({ ok }) => ok) ? await routeItems(config) : [];
      items.push(...route, await casesItem(config), ...(await expectationItems(config)));
    }
    for (const { ok, what, say } of items) console.log(`${ok ? 'ok     ' : 'NOT OK '} ${what}: ${say}`);
    const bad = items.filter(({ ok }) => !ok).length;
    console.log(
      bad === 0 ? `ready: ${calledAs()} run with the same flags` : `${bad} of ${items.length} to mend, nothing was run`,
    );
    process.exitCode = bad === 0 ? 0 : 2;
  });
}

/** Expectations that can never be met. */
async function expectationItems({ expectations, sut }: RunConfig): Promise<readonly CheckItem[]> {
  const strangers = new KnownDeviations(expectations).unknown(await catalogueOf(sut));
  return strangers.map((say) => ({ ok: false, what: 'the expectations', say }));
}

/** How many cases a run of this configuration has. */
async function casesItem(config: RunConfig): Promise<CheckItem> {
  const what = 'the cases';
  try {
    const selected = await select([], config);
    const { plan, skipped } = planOf(selected, (testCase) => claimsOf(config, testCase), config.security.profile);
    assertRunnable(config, plan);
    return { ok: true, what, say: `${plan.length} apply, ${skipped.length} do not (plugfest list tells why)` };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ok: false, what, say: error.message };
  }
}
