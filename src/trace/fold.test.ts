import { expect } from 'chai';
import type { Finding } from '../verdict/index.ts';
import type { TraceBody, TraceEvent } from './event.ts';
import { foldCase } from './fold.ts';
import type { CaseResult } from './result.ts';

const BEGIN: TraceBody = {
  type: 'case-begin',
  id: 'TC_001_CS',
  title: 'Cold Boot Charge Point',
  binding: '1.6J',
  role: 'station',
  profile: 'Core',
  status: 'mandatory',
  condition: '',
  purpose: 'Registers after power-up.',
  requirements: ['1.6 §4.2'],
  identity: 'CP001',
};

const FINDING: Finding = {
  level: 'must',
  step: '3',
  subject: 'Charge Point must send BootNotification',
  details: [{ what: 'timing', expected: 'no sooner than 10 s', received: '1.2 s' }],
  requirements: ['1.6 §4.2'],
};

const END: TraceBody = { type: 'case-end', verdict: 'pass' };

function row(number: number, step: string, must = true, column: 'sut' | 'tool' | 'world' = 'sut'): TraceBody {
  return {
    type: 'row',
    row: number,
    step,
    column,
    message: 'BootNotification',
    direction: 'request',
    text: `row ${step}`,
    must,
  };
}

function ended(number: number, outcome: 'ok' | 'broken' | 'absent' | 'skipped' = 'ok'): TraceBody {
  return { type: 'row-end', row: number, outcome };
}

function events(...bodies: readonly TraceBody[]): TraceEvent[] {
  return bodies.map((body, index) => ({ at: 100 + index * 10, case: 'TC_001_CS@1.6J', ...body }));
}

function folded(...bodies: readonly TraceBody[]): CaseResult {
  const fold = foldCase();
  for (const event of events(...bodies)) fold.take(event);
  return fold.result();
}

describe('the fold of a case', () => {
  it('passes when its obligations are discharged', () => {
    const result = folded(BEGIN, { type: 'phase', phase: 'scenario' }, row(0, '1'), ended(0), END);
    expect(result).to.include({
      verdict: 'pass',
      because: '',
      id: 'TC_001_CS',
      durationMs: 40,
      trace: 'TC_001_CS@1.6J.jsonl',
    });
    expect(result.steps).to.have.length(1);
    expect(result.steps[0]).to.include({ path: '1', outcome: 'ok', phase: 'scenario', must: true });
  });

  it('is an error when nothing was checked', () => {
    expect(folded(BEGIN, END)).to.include({ verdict: 'error' });
    expect(folded(BEGIN, row(0, '2', false, 'tool'), ended(0), END).because).to.include('checked no obligation');
  });

  it('does not count what was checked while preparing', () => {
    const result = folded(
      BEGIN,
      { type: 'phase', phase: 'preparation' },
      row(0, '1'),
      ended(0),
      { type: 'phase', phase: 'scenario' },
      END,
    );
    expect(result.verdict).to.equal('error');
  });

  it('is an error when the case ends without a verdict', () => {
    expect(folded(BEGIN, row(0, '1'), ended(0), { type: 'case-end', verdict: 'none' }).verdict).to.equal('error');
  });

  it('is an error without a case-end, whatever was fine before', () => {
    const result = folded(BEGIN, row(0, '1'), ended(0));
    expect(result.verdict).to.equal('error');
    expect(result.because).to.include('stops before the end');
  });

  it('is an error without a case-begin', () => {
    const result = folded(row(0, '1'), ended(0), END);
    expect(result).to.include({ verdict: 'error', id: 'TC_001_CS', binding: '1.6J' });
  });

  it('is an error when the recording is damaged', () => {
    const result = folded(BEGIN, row(0, '1'), ended(0), { type: 'damaged', text: 'line 3 cannot be read' }, END);
    expect(result).to.include({ verdict: 'error' });
    expect(result.because).to.include('line 3');
  });

  it('fails for a broken must, even if the end says pass, and says so in one sentence', () => {
    const result = folded(BEGIN, row(0, '3'), ended(0, 'broken'), { type: 'finding', finding: FINDING }, END);
    expect(result.verdict).to.equal('fail');
    expect(result.because).to.equal(
      'Step 3: Charge Point must send BootNotification (timing: expected no sooner than 10 s, received 1.2 s).',
    );
  });

  it('keeps the verdict of the end when that is worse than the findings', () => {
    const end: TraceBody = { type: 'case-end', verdict: 'error', because: 'The driver\n gave no answer.' };
    const result = folded(BEGIN, { type: 'finding', finding: FINDING }, end);
    expect(result).to.include({ verdict: 'error', because: 'The driver gave no answer.' });
  });

  it('does not turn an inconclusive case into an error because it checked nothing', () => {
    const result = folded(BEGIN, { type: 'case-end', verdict: 'inconclusive', because: 'The operator declined.' });
    expect(result).to.include({ verdict: 'inconclusive', because: 'The operator declined.' });
  });

  it('warns, and passes, for a broken should', () => {
    const result = folded(
      BEGIN,
      row(0, '1'),
      ended(0),
      { type: 'finding', finding: { ...FINDING, level: 'should' } },
      END,
    );
    expect(result.verdict).to.equal('pass');
    expect(result.findings).to.have.length(1);
  });

  it('does not believe a pass when an obligation is open', () => {
    const result = folded(BEGIN, row(0, '1'), ended(0), row(1, '3'), END);
    expect(result.verdict).to.equal('error');
    expect(result.because).to.include('step 3 was begun and never decided');
  });

  it('does not believe a pass when a must row is broken and no finding says why', () => {
    expect(folded(BEGIN, row(0, '1'), ended(0, 'broken'), END).verdict).to.equal('error');
  });

  it('takes the branch that was not taken as skipped', () => {
    const result = folded(BEGIN, row(0, '1'), row(1, '3'), ended(0), ended(1, 'skipped'), END);
    expect(result.verdict).to.equal('pass');
    expect(result.steps.map((step) => step.outcome)).to.deep.equal(['ok', 'skipped']);
  });

  it('shows a row without an end as broken where the finding is, as not reached elsewhere', () => {
    const result = folded(
      BEGIN,
      row(0, '3'),
      row(1, '3'),
      row(2, '5'),
      row(3, '6', false, 'tool'),
      { type: 'finding', finding: FINDING },
      END,
    );
    expect(result.steps.map((step) => step.outcome)).to.deep.equal([
      'broken',
      'not reached',
      'not reached',
      'not reached',
    ]);
  });

  it('never lets a row get better again', () => {
    const result = folded(BEGIN, row(0, '3'), ended(0, 'broken'), ended(0), { type: 'finding', finding: FINDING }, END);
    expect(result.steps[0]?.outcome).to.equal('broken');
  });

  it('is an error when rows contradict each other', () => {
    expect(folded(BEGIN, row(0, '1'), row(0, '1'), ended(0), END).verdict).to.equal('error');
    expect(folded(BEGIN, row(0, '1'), ended(0), ended(7), END).verdict).to.equal('error');
  });

  it('sums the waits that were demanded', () => {
    const wait: TraceBody = { type: 'wait', ms: 12, because: 'heartbeat interval' };
    expect(folded(BEGIN, wait, wait, row(0, '1'), ended(0), END)).to.include({ demandedMs: 24, durationMs: 50 });
  });

  it('lets findings after the end count', () => {
    expect(folded(BEGIN, row(0, '1'), ended(0), END, { type: 'finding', finding: FINDING }).verdict).to.equal('fail');
  });

  it('keeps a bounded number of findings, and fails for one that it left out', () => {
    const many = Array.from({ length: 250 }, (): TraceBody => ({
      type: 'finding',
      finding: { ...FINDING, level: 'should' },
    }));
    const result = folded(BEGIN, row(0, '1'), ended(0), ...many, { type: 'finding', finding: FINDING }, END);
    expect(result.findings).to.have.length(200);
    expect(result.findingsOmitted).to.equal(51);
    expect(result.verdict).to.equal('fail');
    expect(result.because).to.not.equal('');
  });
});
