import { expect } from 'chai';
import type { RunResult } from '../trace/index.ts';
import { exitCodeOf } from './execute.ts';

describe('the exit code of a run', () => {
  const none = { pass: 0, fail: 0, expected: 0, inconclusive: 0, error: 0, notApplicable: 0, warnings: 0 };
  const codeOf = (summary: Partial<RunResult['summary']>): number =>
    exitCodeOf({ summary: { ...none, ...summary } } as RunResult);

  it('0: all passed, warnings allowed', () => {
    expect(codeOf({ pass: 3, warnings: 2, notApplicable: 1 })).to.equal(0);
  });

  it('1: at least one fail, whatever else there was', () => {
    expect(codeOf({ pass: 3, fail: 1 })).to.equal(1);
    expect(codeOf({ fail: 1, error: 1, inconclusive: 1 })).to.equal(1);
  });

  it('3: no fail, but an inconclusive or an error', () => {
    expect(codeOf({ pass: 3, inconclusive: 1 })).to.equal(3);
    expect(codeOf({ pass: 3, error: 1 })).to.equal(3);
  });
});
