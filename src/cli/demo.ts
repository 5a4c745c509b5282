import { Command } from 'commander';
import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { matcherFor } from '../catalog/select.ts';
import { realClock } from '../clock/index.ts';
import type { Arrangement } from '../dsl/faults.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import type { Files } from '../files/index.ts';
import type { Timing } from '../dsl/timing.ts';
import { redactor } from '../trace/index.ts';
import type { Binding } from '../protocol/index.ts';
import { watchLag } from '../engine/lag.ts';
import { openFiles } from './file-servers.ts';
import { toolCommit, toolVersion } from './tool.ts';
import { consoleFor } from './console.ts';
import { embeddedCsms, embeddedStations, type Embedded } from './embedded.ts';
import { execute } from './execute.ts';
import { overFlag } from './over-flag.ts';
import { planOf } from './plan.ts';
import { assertKnown } from './selection.ts';
import { waitsInWords } from './waits.ts';

/** What the embedded peers of both roles speak. */
const OFFERED: readonly Binding[] = ['1.6J', '1.6S', '1.5S', '1.2S'];

/** So many stations are tested, and simulated, side by side over one binding; over several there are so many in all. */
const LANES = {
  station: { each: 12, all: 24 },
  csms: { each: 8, all: 16 },
} as const;

/** `plugfest demo`: the whole suite over real sockets against the embedded peers. */
export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'runs the suite over real sockets against the embedded station and CSMS, and leaves reports/demo/index.html',
    )
    .argument('[ids...]', 'ids or globs of cases; all when none is given')
    .option('--out <dir>', 'where the report goes', 'reports/demo')
    .addOption(
      overFlag(
        OFFERED,
        `the version and wire: ${OFFERED.join(', ')}; may be given more than once; 1.6J when none is given`,
      ),
    )
    .action(async (ids: string[], { out, over = ['1.6J'] }: { out: string; over?: readonly Binding[] }) => {
      process.exitCode = await demo(ids, over, out);
    });
}

async function demo(ids: readonly string[], over: readonly Binding[], out: string): Promise<number> {
  const all = (await findCases())
    .map(({ testCase }) => testCase)
    .filter(({ bindings }) => bindings.some((one) => over.includes(one)));
  assertKnown(ids, all);
  const selected = matcherFor(ids);
  const found = all.filter(({ id }) => selected(id));
  const groups = await grouped(found, over);
  const lag = watchLag(realClock);
  const embedded: Embedded[] = [];
  let files: Files | undefined;
  try {
    files = await openFiles(found, { listen: { host: '127.0.0.1', port: 0 }, out });
    for (const group of groups) embedded.push(await embeddedFor(group, lanesOf(group, over.length), lag.worst, files));
    const parts = groups.map((group, index) =>
      planOf(group.planned, () => embedded[index]!.pics, group.arrangement.security),
    );
    const { run, exitCode } = await execute({
      lanes: embedded.flatMap(({ lanes }) => lanes),
      plan: parts.flatMap(({ plan }) => plan),
      notApplicable: parts.flatMap(({ skipped }) => skipped),
      header: {
        tool: { name: 'plugfest', version: toolVersion(), commit: toolCommit() },
        command: ['plugfest demo', ...over.map((one) => `--over ${one}`)].join(' '),
        sut: {
          role: 'station',
          vendor: 'plugfest',
          model: 'embedded charge point and central system',
          firmware: toolVersion(),
        },
        pics: embedded[0]?.pics ?? {},
        bindings: over,
        startedAt: new Date(realClock.now()).toISOString(),
      },
      repeat: 1,
      bail: false,
      out,
      live: [consoleFor(['index.html', 'result.json', 'junit.xml', 'summary.md'])],
      formats: ['json', 'junit', 'html', 'markdown'],
      redact: redactor(),
      warn: (line) => console.error(line),
    });
    console.log(waitsInWords(run));
    return exitCode;
  } finally {
    lag.stop();
    for (const one of embedded) await one.close();
    await files?.close();
  }
}

/** Cases that can be played against the same embedded peer: one set-up each. */
interface Group {
  readonly sut: TestCase['sut'];
  readonly arrangement: Arrangement;
  readonly usual: boolean;
  readonly planned: PlannedCase[];
}

async function grouped(cases: readonly TestCase[], over: readonly Binding[]): Promise<Group[]> {
  const proofs = await findProofs();
  const groups = new Map<string, Group>();
  const planned = over.flatMap((binding) =>
    cases.filter(({ bindings }) => bindings.includes(binding)).map((testCase) => ({ testCase, binding })),
  );
  for (const { testCase, binding } of planned) {
    const { claims = {}, settings = {}, security = 0 } = proofOf(proofs, testCase)?.arrangement ?? {};
    const key = JSON.stringify([binding, testCase.sut, claims, settings, security]);
    const usual = Object.keys(claims).length + Object.keys(settings).length + security === 0;
    const arrangement = { claims, settings, security };
    const group: Group = groups.get(key) ?? { sut: testCase.sut, arrangement, usual, planned: [] };
    groups.set(key, group);
    group.planned.push({ testCase, binding });
  }
  return [...groups.values()];
}

/** The usual set-up does most of the work and gets most of the lanes. More in all would keep a machine too busy to judge what is late. */
function lanesOf({ sut, usual, planned }: Group, bindings: number): number {
  const { each, all } = LANES[sut];
  return Math.min(usual ? Math.min(each, Math.ceil(all / bindings)) : 1, planned.length);
}

function embeddedFor(group: Group, count: number, lag: Timing['lag'], files: Files | undefined): Promise<Embedded> {
  const cases = new Set(group.planned.map(({ testCase }) => testCase));
  const { binding, testCase } = group.planned[0]!;
  const takes = (one: TestCase): boolean => cases.has(one);
  const terms = { binding, kit: testCase.kit, arrangement: group.arrangement, takes, lag, files };
  return group.sut === 'station' ? embeddedStations(count, terms) : embeddedCsms(count, terms);
}
