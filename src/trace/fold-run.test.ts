import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import type { TraceBody, TraceEvent } from './event.ts';
import { foldRun, notApplicable, worstRepetitions } from './fold-run.ts';
import type { RunHeader } from './fold-run.ts';
import { caseKey } from './key.ts';

const HEADER: RunHeader = {
  tool: { name: 'plugfest', version: '0.1.0', commit: 'abc' },
  command: 'plugfest run',
  sut: { role: 'station', vendor: 'V', model: 'M', firmware: '1' },
  pics: { Core: true },
  bindings: ['1.6J'],
  startedAt: '2026-01-01T00:00:00.000Z',
};

const DESCRIPTION = {
  id: 'TC_001_CS',
  title: 'Cold Boot Charge Point',
  binding: '1.6J',
  role: 'station',
  profile: 'Core',
  status: 'mandatory',
  condition: '',
  purpose: '',
  requirements: [],
} as const;

function* passing(key: string, text = ''): Generator<TraceEvent> {
  const bodies: readonly TraceBody[] = [
    { type: 'case-begin', ...DESCRIPTION, id: key.split('@')[0]!, identity: 'CP001' },
    { type: 'row', row: 0, step: '1', column: 'sut', text: 'Charge Point sends BootNotification', must: true },
    { type: 'frame', index: 0, direction: 'received', messageType: 'call', text, length: text.length },
    { type: 'row-end', row: 0, outcome: 'ok', frame: 0 },
  ];
  for (const [at, body] of bodies.entries()) yield { at, case: key, ...body };
}

function end(key: string, verdict: 'pass' | 'fail' | 'inconclusive', because = ''): TraceEvent {
  return { at: 10, case: key, type: 'case-end', verdict, because };
}

describe('the fold of a run', () => {
  it('takes interleaved cases and counts their verdicts', () => {
    const run = foldRun(HEADER);
    const [a, b] = [caseKey('TC_001_CS', '1.6J'), caseKey('TC_002_CS', '1.6J')];
    const [inA, inB] = [passing(a), passing(b)];
    for (let i = 0; i < 4; i += 1) for (const events of [inA, inB]) run.take(events.next().value as TraceEvent);
    run.take(end(a, 'pass'));
    run.take(end(b, 'fail', 'It broke.'));
    run.add(notApplicable(DESCRIPTION, 'The PICS do not claim Reservation.'));
    const result = run.result(1234, 'stopped by Ctrl-C after 2 of 3 cases');
    expect(result.summary).to.deep.equal({
      pass: 1,
      fail: 1,
      expected: 0,
      inconclusive: 0,
      error: 0,
      notApplicable: 0,
      warnings: 0,
    });
    expect(result).to.include({
      format: 'plugfest-run/1',
      durationMs: 1234,
      stopped: 'stopped by Ctrl-C after 2 of 3 cases',
    });
    expect(run.caseResult(a)?.verdict).to.equal('pass');
    expect(run.caseResult('none')).to.equal(undefined);
  });

  it('keeps the worst of the repetitions and lists them all', () => {
    const run = foldRun(HEADER);
    const verdicts = ['pass', 'inconclusive', 'fail', 'pass'] as const;
    verdicts.forEach((verdict, index) => {
      const key = caseKey('TC_001_CS', '1.6J', index + 1);
      for (const event of passing(key)) run.take(event);
      run.take(end(key, verdict, verdict));
    });
    const { cases, summary } = run.result(1);
    expect(cases).to.have.length(1);
    expect(cases[0]).to.include({ verdict: 'fail', trace: 'TC_001_CS@1.6J~3.jsonl' });
    expect(cases[0]?.repetitions?.map((repetition) => repetition.verdict)).to.deep.equal(verdicts);
    expect(summary).to.include({ fail: 1, pass: 0 });
  });

  it('keeps a case that ran over one that did not apply', () => {
    const run = foldRun(HEADER);
    const key = caseKey('TC_001_CS', '1.6J');
    for (const event of passing(key)) run.take(event);
    run.take(end(key, 'pass'));
    const ran = run.result(1).cases[0]!;
    expect(worstRepetitions([notApplicable(DESCRIPTION, 'no'), ran])[0]?.verdict).to.equal('pass');
  });

  it('holds 1,000 cases without their frames: less than 16 MiB where the frames are 512 MiB', function () {
    this.timeout(30_000);
    const run = foldRun(HEADER);
    const before = heapInUse();
    for (let number = 0; number < 1000; number += 1) {
      const key = caseKey(`TC_${number}_CS`, '1.6J');
      for (const event of passing(key)) {
        run.take(event);
        for (let frame = 1; event.type === 'frame' && frame <= 8; frame += 1)
          run.take({ ...event, index: frame, text: newText(number) });
      }
      run.take(end(key, 'pass'));
    }
    const grown = heapInUse() - before;
    expect(run.result(1).summary.pass).to.equal(1000);
    expect(grown).to.be.lessThan(16 * 1024 * 1024);
  });
});

/** A text of 64 KiB that shares its memory with no other. */
function newText(seed: number): string {
  return Buffer.alloc(65_536, 32 + (seed % 90)).toString('latin1');
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
