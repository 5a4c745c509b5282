import { expect } from 'chai';
import type { TestCase } from '../dsl/testcase.ts';
import type { CaseResult, StepResult } from '../trace/index.ts';
import type { Binding } from '../protocol/index.ts';
import { goldenFile, goldenText, readGolden, type GoldenRow } from './golden.ts';
import { withNotReached } from './not-reached.ts';

const rows: readonly GoldenRow[] = [
  {
    phase: 'before',
    path: 'Charging › 3',
    column: 'sut',
    must: true,
    direction: 'request',
    message: 'Authorize',
    text: 'it sends Authorize',
  },
  { path: '', column: 'world', must: false, text: 'EV driver plugs in' },
  {
    phase: 'scenario',
    path: '1',
    column: 'sut',
    must: true,
    direction: 'request',
    message: 'Heartbeat',
    text: 'it sends Heartbeat',
  },
  {
    phase: 'scenario',
    path: '1',
    column: 'sut',
    must: true,
    direction: 'request',
    message: 'Heartbeat',
    text: 'it sends Heartbeat',
  },
];

const result = (verdict: CaseResult['verdict'], steps: readonly StepResult[]): CaseResult =>
  ({ id: 'TC_1_CS', binding: '1.6J', verdict, steps }) as unknown as CaseResult;

describe('a golden listing', () => {
  it('is one line a row, so that a change is a readable diff', () => {
    const lines = goldenText(rows).split('\n');
    expect(lines).to.have.length(rows.length + 1);
    expect(lines[0]).to.equal('before\tCharging › 3\tsut\tmust\trequest\tAuthorize\tit sends Authorize');
  });

  it('of a case can be read back', async () => {
    const testCase = { id: 'TC_001_CS', sut: 'station', bindings: ['1.6J', '1.6S'] as readonly Binding[] } as TestCase;
    expect(goldenFile(testCase, '1.6J')).to.match(/fixtures.golden.1\.6J.station.TC_001_CS\.txt$/);
    const golden = await readGolden(testCase, '1.6J');
    expect(golden?.length).to.be.above(5);
    expect(goldenText(golden!).split('\n')).to.have.length(golden!.length + 1);
    expect(await readGolden(testCase, '1.6S'), 'stands for the other binding as well').to.deep.equal(golden);
  });

  it('of a case that has none is undefined', async () => {
    expect(
      await readGolden(
        { id: 'TC_NO_CS', sut: 'station', bindings: ['1.6J'] as readonly Binding[] } as TestCase,
        '1.6J',
      ),
    ).to.equal(undefined);
  });
});

describe('a case that broke off', () => {
  const performed: StepResult = { ...rows[2]!, text: 'it sends Heartbeat {"x": 1}', outcome: 'broken' };

  it('is shown with the rows that it did not come to', () => {
    const { steps } = withNotReached(result('fail', [performed]), rows);
    expect(steps.map(({ path, outcome }) => `${path} ${outcome}`)).to.deep.equal([
      '1 broken',
      'Charging › 3 not reached',
      ' not reached',
      '1 not reached',
    ]);
  });

  it('a case that passed, or does not apply, is left as it is', () => {
    for (const verdict of ['pass', null] as const)
      expect(withNotReached(result(verdict, [performed]), rows).steps).to.deep.equal([performed]);
  });
});
