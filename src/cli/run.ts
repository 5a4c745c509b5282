import { Command } from 'commander';
import { resolve } from 'node:path';
import { realClock } from '../clock/index.ts';
import { loadRunConfig, preflight, redactorFor, type RunConfig } from '../config/index.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import { defaultTiming, type Timing } from '../dsl/timing.ts';
import type { Files } from '../files/index.ts';
import { watchLag } from '../engine/lag.ts';
import { claimsOver, defaultPics, readValues, type Pics } from '../pics/index.ts';
import { reportFile, type ConsoleReporter, type ReportFormat } from '../report/index.ts';
import { driverFor, type SutDriver } from '../sut/index.ts';
import { Arrivals } from './arrivals.ts';
import { ClaimCheck } from './claim-check.ts';
import { commandLine } from './command-line.ts';
import { consoleFor } from './console.ts';
import { execute } from './execute.ts';
import { KnownDeviations } from './known-deviations.ts';
import type { Lanes, LaneTerms } from './lanes.ts';
import { openCsmsLanes, openStationLanes } from './open-lanes.ts';
import { fileTermsOf, openFiles } from './file-servers.ts';
import { planOf, skippedInWords } from './plan.ts';
import { assertRunnable, bindingsOf, claimsOf } from './run-terms.ts';
import { rerunOf } from './rerun.ts';
import { addRunFlags, flagsOf } from './run-flags.ts';
import { catalogueOf, select } from './selection.ts';
import { whereToConnect } from './station-address.ts';
import { termsOf } from './tls.ts';
import { toolCommit, toolVersion } from './tool.ts';
import { UserError } from './user-error.ts';

const EXAMPLES = `
A station, its first cases:  plugfest run --sut station --listen 0.0.0.0:9000 TC_001_CS "TC_00*"
A CSMS, eight at a time:     plugfest run --sut csms --url ws://127.0.0.1:8080/ocpp --lanes 8 --identity 'CP{n}'
                             --value 'validIdTag=TAG-{n}' --value 'validIdTag2=TAG-{n}-2'
Once more, what failed:      plugfest run --config plugfest.yaml --rerun-failed reports/ci --out reports/ci-again
In CI:                       plugfest run --config plugfest.yaml --reporter console --reporter junit --out reports/ci`;

/** `plugfest run`: tests a station or a CSMS. */
export function runCommand(): Command {
  const command = new Command('run')
    .description('runs the selected cases against your station or CSMS')
    .argument('[ids...]', 'ids or globs of cases: TC_001_CS, "TC_03*"; all that apply when none is given')
    .option(
      '--rerun-failed <dir>',
      'Only the cases that failed, were an error or inconclusive in the run of this folder',
    );
  command.addHelpText('after', EXAMPLES);
  return addRunFlags(command).action(async (ids: string[], parsed: Record<string, unknown>) => {
    const flags = flagsOf(parsed);
    const problems = (await preflight(flags)).filter(({ ok }) => !ok);
    if (problems.length > 0) throw new UserError(...problems.map(({ what, say }) => `${what}: ${say}`));
    process.exitCode = await run(ids, loadRunConfig(flags), parsed['rerunFailed'] as string | undefined);
  });
}

async function run(ids: readonly string[], config: RunConfig, failedIn: string | undefined): Promise<number> {
  const out = config.out ?? newFolder();
  const chosen = await select(ids, config);
  const rerun =
    failedIn === undefined ? undefined : await rerunOf(failedIn, { selected: chosen, sut: config.sut, out });
  const selected = rerun?.selected ?? chosen;
  for (const line of rerun?.told ?? []) console.error(line);
  if (selected.length === 0) return 0;
  const claims = (testCase: TestCase): Pics => claimsOf(config, testCase);
  const { plan, skipped } = planOf(selected, claims, config.security.profile);
  assertRunnable(config, plan);
  const formats = config.reporters.filter((name) => name !== 'console') as readonly ReportFormat[];
  const deviations = new KnownDeviations(config.expectations);
  const files = formats.map((name) => reportFile(name));
  const live = config.reporters.includes('console') ? [consoleFor(files, (one) => deviations.excuse(one))] : [];
  const say = (line: string): void => {
    const resume = live[0]?.suspend();
    console.error(line);
    resume?.();
  };
  const stop: { call?: (why: string) => void } = {};
  const driver = await driverOf(config, live[0], (why) => stop.call?.(why));
  const lag = watchLag(realClock);
  const opened: Lanes[] = [];
  let arrivals: Arrivals | undefined;
  let servers: Files | undefined;
  try {
    servers = await openFiles(
      plan.map(({ testCase }) => testCase),
      fileTermsOf(config, out),
    );
    for (const binding of bindingsOf(plan))
      opened.push(await lanesFor(config, binding, selected, { driver, lag: lag.worst, say, files: servers }));
    arrivals = new Arrivals({ missing: () => opened.flatMap((one) => one.missing()), clock: realClock, say });
    const { exitCode } = await execute({
      lanes: opened.flatMap(({ lanes }) => lanes),
      plan,
      notApplicable: skipped,
      header: {
        tool: { name: 'plugfest', version: toolVersion(), commit: toolCommit() },
        command: commandLine(process.argv),
        sut: { role: config.sut, ...productOf(config) },
        pics: selected[0] ? claims(selected[0].testCase) : {},
        bindings: config.over,
        startedAt: new Date(realClock.now()).toISOString(),
      },
      repeat: config.repeat,
      bail: config.bail,
      out,
      live,
      formats,
      redact: redactorFor(config),
      claims: new ClaimCheck(config.sut, config.pics['1.6']?.pics ?? defaultPics('1.6', config.sut)),
      known: { deviations, catalogue: await catalogueOf(config.sut) },
      warn: say,
      onStart: (call) => (stop.call = call),
      hopeless: () => (arrivals?.nobodyCame ? 'no station has connected' : undefined),
    });
    for (const line of skippedInWords(skipped, plan.length)) say(line);
    return exitCode;
  } finally {
    lag.stop();
    arrivals?.stop();
    for (const one of opened) await one.close();
    await servers?.close();
    await driver.dispose?.();
  }
}

/** To the millisecond: runs that a script starts side by side must not share a folder. */
function newFolder(): string {
  const now = new Date(realClock.now()).toISOString().slice(0, 23);
  return resolve('reports', now.replaceAll(/[:.]/g, '-'));
}

function productOf({ pics }: RunConfig): { vendor: string; model: string; firmware: string } {
  return Object.values(pics)[0]?.product ?? { vendor: '', model: '', firmware: '' };
}

/** The operator's hands; while a person is asked, the status line makes room. */
async function driverOf(
  config: RunConfig,
  live: ConsoleReporter | undefined,
  onStop: (why: string) => void,
): Promise<SutDriver> {
  const driver = await driverFor(config.driver, { cwd: config.driverFolder, onStop });
  if (config.driver !== 'manual' || !live) return driver;
  return {
    ...driver,
    async perform(action, context) {
      const resume = live.suspend();
      try {
        return await driver.perform(action, context);
      } finally {
        resume();
      }
    },
  };
}

/** What the lanes of every binding share. */
interface Surroundings {
  readonly driver: SutDriver;
  readonly lag: Timing['lag'];
  readonly say: (line: string) => void;
  readonly files: Files | undefined;
}

async function lanesFor(
  config: RunConfig,
  binding: PlannedCase['binding'],
  selected: readonly PlannedCase[],
  { driver, lag, say, files }: Surroundings,
): Promise<Lanes> {
  const { testCase } = selected.find((one) => one.binding === binding)!;
  const terms: LaneTerms = {
    binding,
    kit: testCase.kit,
    clock: realClock,
    timing: { ...defaultTiming, patience: config.timeout, lag },
    pics: claimsOver(binding, claimsOf(config, testCase)),
    configured: (config.values[testCase.version] ?? readValues(testCase.version)).values,
    driver: () => driver,
    identities: config.identities,
    files,
    security: termsOf(config),
  };
  if (config.sut === 'csms') return openCsmsLanes(terms, { url: config.url!, warn: say }, config.soap);
  const lanes = await openStationLanes(terms, { ...config.listen, warn: say }, config.soap);
  say(`listening on ${lanes.url}; the station connects to ${whereToConnect(lanes.url, config.identities)}`);
  return lanes;
}
