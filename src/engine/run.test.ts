import { expect } from 'chai';
import { realClock, sleep, VirtualClock, type Clock } from '../clock/index.ts';
import type { PlannedCase, TestCase } from '../dsl/testcase.ts';
import type { CaseResult, TraceEvent } from '../trace/index.ts';
import type { Verdict } from '../verdict/index.ts';
import type { CaseRun, Lane } from './lane.ts';
import { runMocha, titleOf } from './mocha-ui.ts';
import { NotRun, Run, type RunOptions } from './run.ts';
import { forStation } from './testing/bench.ts';

/** A case of this id, as planned. */
const planned = (id: string): PlannedCase => ({
  testCase: { ...forStation(async () => undefined), id },
  binding: '1.6J',
});

const A = planned('TC_A_CS');
const B = planned('TC_B_CS');
const C = planned('TC_C_CS');

/** What a lane makes of a case: a verdict after so many seconds, or an error of its own. */
type Outcome = { readonly verdict: Verdict; readonly seconds?: number } | Error;

/** A lane that plays no case, and ends each as it was told. */
function lane(
  clock: Clock,
  outcome: (testCase: TestCase, turn: number) => Outcome,
  log: string[] = [],
  takes: (id: string) => boolean = () => true,
): Lane {
  let turn = 0;
  return {
    takes: ({ id }: TestCase) => takes(id),
    async run(testCase: TestCase, { record, signal }: CaseRun) {
      const what = outcome(testCase, ++turn);
      log.push(`begins ${testCase.id}`);
      record(begin(testCase));
      if (what instanceof Error) throw what;
      await sleep(clock, (what.seconds ?? 1) * 1000, signal).catch(() => undefined);
      log.push(`ends ${testCase.id}`);
      const verdict = signal.aborted ? 'inconclusive' : what.verdict;
      if (verdict === 'pass') {
        record({ type: 'phase', phase: 'scenario' });
        record({ type: 'row', row: 0, step: '1', column: 'sut', text: 'it sends something', must: true });
        record({ type: 'row-end', row: 0, outcome: 'ok' });
      }
      record({ type: 'case-end', verdict });
    },
  } as unknown as Lane;
}

function begin({ id, title, sut, spec }: TestCase): Parameters<CaseRun['record']>[0] {
  return {
    type: 'case-begin',
    id,
    title,
    binding: '1.6J',
    role: sut,
    profile: spec.profile,
    purpose: spec.purpose,
    requirements: spec.requirements,
    status: 'mandatory',
    condition: '',
    identity: 'CP001',
  };
}

const passes = (): Outcome => ({ verdict: 'pass' });

function runOf(clock: Clock, lanes: readonly Lane[], more: Partial<RunOptions> = {}): Run {
  return new Run({ lanes, plan: [A, B, C], repeat: 1, bail: false, clock, record: () => undefined, ...more });
}

/** The verdict of each case, or why it was not run. */
async function verdicts(run: Run, cases: readonly PlannedCase[] = [A, B, C]): Promise<string[]> {
  const results = cases.map((one) =>
    run.resultOf(one).then(
      ({ verdict }) => String(verdict),
      (error: unknown) => (error instanceof NotRun ? `not run: ${error.message}` : `${error as string}`),
    ),
  );
  await run.start();
  return Promise.all(results);
}

describe('a run', () => {
  it('plays every case once, lanes side by side', async () => {
    const clock = new VirtualClock();
    const log: string[] = [];
    const [one, two] = [lane(clock, passes, log), lane(clock, passes, log)];
    const begun = clock.now();
    const said = await clock.run(() => verdicts(runOf(clock, [one, two])));
    expect(said).to.deep.equal(['pass', 'pass', 'pass']);
    expect(clock.now() - begun).to.equal(2000);
    expect(log.slice(0, 2)).to.deep.equal(['begins TC_A_CS', 'begins TC_B_CS']);
  });

  it('gives a case to a lane that takes it, and to no other', async () => {
    const clock = new VirtualClock();
    const log: string[] = [];
    const others = lane(clock, passes, [], (id) => id !== 'TC_B_CS');
    const mine = lane(clock, passes, log, (id) => id === 'TC_B_CS');
    await clock.run(() => verdicts(runOf(clock, [others, mine])));
    expect(log).to.deep.equal(['begins TC_B_CS', 'ends TC_B_CS']);
  });

  it('a case that no lane takes is not run, and nobody waits for it for ever', async () => {
    const clock = new VirtualClock();
    const said = await clock.run(() => verdicts(runOf(clock, [lane(clock, passes, [], (id) => id !== 'TC_B_CS')])));
    expect(said).to.deep.equal(['pass', 'not run: not run', 'pass']);
  });

  it('a lane that breaks is an error of that case, and the next case is played', async () => {
    const clock = new VirtualClock();
    const breaks = lane(clock, ({ id }) => (id === 'TC_B_CS' ? new Error('a mistake of ours') : { verdict: 'pass' }));
    const run = runOf(clock, [breaks]);
    expect(await clock.run(() => verdicts(run))).to.deep.equal(['pass', 'error', 'pass']);
    expect((await run.resultOf(B)).because).to.contain('a mistake of ours');
  });

  it('repeat: the worst verdict counts, and red does not turn green', async () => {
    const clock = new VirtualClock();
    const events: TraceEvent[] = [];
    const flaky = lane(clock, (_, turn) => ({ verdict: turn === 2 ? 'fail' : 'pass' }));
    const run = runOf(clock, [flaky], { plan: [A], repeat: 3, record: (event) => events.push(event) });
    expect(await clock.run(() => verdicts(run, [A]))).to.deep.equal(['fail']);
    expect([...new Set(events.map((one) => one.case))]).to.deep.equal([
      'TC_A_CS@1.6J',
      'TC_A_CS@1.6J#2',
      'TC_A_CS@1.6J#3',
    ]);
  });

  for (const verdict of ['fail', 'error'] as const)
    it(`bail: no case begins after a ${verdict}`, async () => {
      const clock = new VirtualClock();
      const run = runOf(clock, [lane(clock, () => ({ verdict }))], { bail: true });
      const said = await clock.run(() => verdicts(run));
      expect(said[0]).to.equal(verdict);
      expect(said[1]).to.contain('not run: bailed out at TC_A_CS');
      expect([run.stopped, run.interrupted]).to.deep.equal(['bailed out at TC_A_CS', false]);
    });

  it('bail: an inconclusive case ends nothing', async () => {
    const clock = new VirtualClock();
    const run = runOf(clock, [lane(clock, () => ({ verdict: 'inconclusive' }))], { bail: true });
    expect(await clock.run(() => verdicts(run))).to.deep.equal(['inconclusive', 'inconclusive', 'inconclusive']);
  });

  it('bail: a fail that is known and excused ends nothing', async () => {
    const clock = new VirtualClock();
    const excused = ({ id }: CaseResult): boolean => id === 'TC_A_CS';
    const run = runOf(clock, [lane(clock, () => ({ verdict: 'fail' }))], { bail: true, excused });
    const said = await clock.run(() => verdicts(run));
    expect(said.slice(0, 2)).to.deep.equal(['fail', 'fail']);
    expect(said[2]).to.contain('not run: bailed out at TC_B_CS');
  });

  it('stop: the case that runs ends, further ones do not begin, and it says how far it came', async () => {
    const clock = new VirtualClock();
    const run = runOf(clock, [lane(clock, () => ({ verdict: 'pass', seconds: 10 }))]);
    clock.after(15_000, () => run.stop('stopped by Ctrl-C'));
    const said = await clock.run(() => verdicts(run));
    expect(said[0]).to.equal('pass');
    expect(said[1]).to.equal('inconclusive');
    expect(said[2]).to.contain('not run: stopped by Ctrl-C after 1 of 3 cases, in the middle of TC_B_CS');
    expect(run.interrupted).to.equal(true);
  });

  it('stop: in the middle of repetitions leaves the rest of them out', async () => {
    const clock = new VirtualClock();
    const log: string[] = [];
    const run = runOf(clock, [lane(clock, () => ({ verdict: 'pass', seconds: 10 }), log)], { plan: [A], repeat: 5 });
    clock.after(15_000, () => run.stop('stopped'));
    expect(await clock.run(() => verdicts(run, [A]))).to.deep.equal(['inconclusive']);
    expect(log.filter((one) => one.startsWith('begins'))).to.have.length(2);
  });

  it('stop before the start: nothing is run', async () => {
    const clock = new VirtualClock();
    const log: string[] = [];
    const run = runOf(clock, [lane(clock, passes, log)]);
    run.stop('stopped');
    await clock.run(() => verdicts(run));
    expect(log).to.deep.equal([]);
  });
});

describe('mocha', () => {
  it('sees one test for each case, under its version, role and profile', () => {
    expect(titleOf(A)).to.equal('TC_A_CS Nothing official @1.6J');
  });

  it('counts passes, failures, and cases that were not run', async () => {
    const ends = lane(realClock, ({ id }) => ({ verdict: id === 'TC_B_CS' ? 'fail' : 'pass', seconds: 0 }));
    const run = runOf(realClock, [ends], { bail: true });
    expect(await runMocha({ plan: [A, B, C], run })).to.deep.equal({ passes: 1, failures: 1, pending: 1 });
  });
});
