import { expect } from 'chai';
import { testChargePoint } from '../dsl/ocpp16.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import { has } from '../pics/index.ts';
import type { CaseResult, RunResult } from '../trace/index.ts';
import { planOf, skippedInWords } from './plan.ts';
import { waitsInWords } from './waits.ts';

const common = {
  purpose: 'a test',
  profile: 'Core',
  requirements: ['1.6 §4.2'],
  scenario: async () => undefined,
} as const;
const always: PlannedCase = { testCase: testChargePoint('TC_1_CS', 'Always', common), binding: '1.6J' };
const conditional: PlannedCase = {
  testCase: testChargePoint('TC_2_CS', 'If claimed', { ...common, prerequisites: has('Reservation') }),
  binding: '1.6J',
};

describe('the plan of a run', () => {
  it('holds the cases that apply; the others are reported with the claim that is missing', () => {
    const { plan, skipped } = planOf([always, conditional], () => ({}));
    expect(plan).to.deep.equal([always]);
    expect(skipped).to.have.length(1);
    expect(skipped[0]).to.include({ id: 'TC_2_CS', verdict: null, status: 'conditional' });
    expect(skipped[0]?.notApplicable).to.contain('Reservation');
    expect(skipped[0]?.condition).to.not.equal('');
  });

  it('tells over SOAP of what is there for JSON alone, and why', () => {
    const over = (testCase: PlannedCase['testCase']): string | null | undefined =>
      planOf([{ testCase, binding: '1.6S' }], () => ({ Security: true })).skipped[0]?.notApplicable;
    const form = testChargePoint('PF_RPC_1_CS', 'About a frame', { ...common, over: ['json'] });
    const secured = testChargePoint('TC_3_CS', 'Of the whitepaper', { ...common, profile: 'Security' });
    const claimed = testChargePoint('TC_4_CS', 'If there is security', { ...common, prerequisites: has('Security') });
    expect(over(always.testCase)).to.equal(undefined);
    expect(over(form)).to.contain('JSON messages');
    expect(over(secured)).to.contain('security whitepaper');
    expect(over(claimed)).to.contain('Security');
  });

  it('holds what is claimed', () => {
    const { plan, skipped } = planOf([always, conditional], () => ({ Reservation: true }));
    expect([plan.length, skipped.length]).to.deep.equal([2, 0]);
  });

  it('names the cases that do not apply, and tells why when none is left', () => {
    const { skipped } = planOf([conditional], () => ({}));
    expect(skippedInWords([], 3)).to.deep.equal([]);
    expect(skippedInWords(skipped, 3)).to.deep.equal(['1 case does not apply: TC_2_CS; the report says why']);
    expect(skippedInWords(skipped, 0)).to.have.length(1);
    expect(skippedInWords(skipped, 0)[0]).to.match(/^TC_2_CS: not applicable: .*Reservation/);
    const many = Array.from({ length: 30 }, () => skipped[0]!);
    expect(skippedInWords(many, 3)[0]).to.match(/^30 cases do not apply: (TC_2_CS, ){12}…;/);
    expect(skippedInWords(many, 0).at(-1)).to.equal('… and 18 more');
  });
});

describe('the waits of a run, in words', () => {
  const run = (...cases: readonly { identity: string; demandedMs: number }[]): RunResult =>
    ({ durationMs: 30_000, cases: cases as unknown as readonly CaseResult[] }) as RunResult;

  it('are those of the lane that waited longest', () => {
    const words = waitsInWords(
      run(
        { identity: 'A', demandedMs: 5_000 },
        { identity: 'B', demandedMs: 12_000 },
        { identity: 'A', demandedMs: 10_000 },
      ),
    );
    expect(words).to.contain('30.0 s in all').and.contain('demands 15.0 s').and.contain('2 lanes (2.00 times)');
  });

  it('may be none', () => {
    expect(waitsInWords(run())).to.equal(
      '30.0 s in all; the protocol itself demands 0.0 s of waiting on the longest of 0 lanes',
    );
  });
});
