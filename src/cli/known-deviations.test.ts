import { expect } from 'chai';
import type { Expectation } from '../config/index.ts';
import { runResult, worstRepetitions, type CaseResult } from '../trace/index.ts';
import type { Finding, Verdict } from '../verdict/index.ts';
import { exitCodeOf } from './execute.ts';
import { KnownDeviations } from './known-deviations.ts';

const CATALOGUE = ['TC_001_CS', 'TC_002_CS', 'TC_003_CS'].map((id) => ({ id, binding: '1.6J' as const }));
const HEADER = {
  tool: { name: 'plugfest', version: '1', commit: '' },
  command: '',
  sut: { role: 'station', vendor: '', model: '', firmware: '' },
  pics: {},
  bindings: ['1.6J'],
  startedAt: '',
} as const;

function entry(id: string, text = 'unit', rest: Partial<Expectation> = {}): Expectation {
  return {
    id,
    binding: '1.6J',
    reason: 'known',
    finding: { step: undefined, text },
    where: 'known.yaml, line 2',
    ...rest,
  };
}

function finding(subject: string, level: Finding['level'] = 'must'): Finding {
  return { level, step: '3', subject, details: [], requirements: [] };
}

function ran(id: string, verdict: Verdict | null, ...findings: Finding[]): CaseResult {
  return {
    ...{ id, binding: '1.6J', role: 'station', title: '', profile: 'Core', status: 'mandatory', condition: '' },
    ...{ purpose: '', requirements: [], verdict, notApplicable: verdict === null ? 'no' : null, because: '' },
    ...{ durationMs: 1, demandedMs: 0, findings, steps: [], identity: '', trace: '' },
  };
}

describe('known deviations', () => {
  /** A run of these results, each one run of a case. */
  function judged(expectations: readonly Expectation[], ...results: CaseResult[]) {
    const known = new KnownDeviations(expectations);
    const cases = worstRepetitions(results.map((one) => known.excuse(one)));
    const { stale, open } = known.outcome(CATALOGUE);
    const run = runResult(HEADER, cases, 1, { stale });
    return { code: exitCodeOf(run), stale, open, run, first: run.cases[0]! };
  }

  it('excuse a fail that is wholly theirs, and its verdict stays', () => {
    const { code, run, first, stale } = judged(
      [entry('TC_001_CS')],
      ran('TC_001_CS', 'fail', finding('the unit is wrong')),
    );
    expect(first).to.include({ verdict: 'fail', expected: 'known' });
    expect(first.findings[0]).to.include({ expected: 'known' });
    expect(run.summary).to.include({ fail: 1, expected: 1 });
    expect(stale).to.deep.equal([]);
    expect(code).to.equal(0);
  });

  it('excuse nothing else that the case brings up', () => {
    const { code, first } = judged(
      [entry('TC_001_CS')],
      ran('TC_001_CS', 'fail', finding('the unit is wrong'), finding('the status is wrong')),
    );
    expect(first).to.not.have.property('expected');
    expect(first.findings.map(({ expected }) => expected)).to.deep.equal(['known', undefined]);
    expect(code).to.equal(1);
  });

  it('leave warnings beside an excused failure alone', () => {
    const { code, first } = judged(
      [entry('TC_001_CS')],
      ran('TC_001_CS', 'fail', finding('the unit is wrong'), finding('late', 'should')),
    );
    expect(first.expected).to.equal('known');
    expect(code).to.equal(0);
  });

  it('excuse no case that lists only part of its findings', () => {
    const one = { ...ran('TC_001_CS', 'fail', finding('the unit is wrong')), findingsOmitted: 3 };
    expect(judged([entry('TC_001_CS')], one).code).to.equal(1);
  });

  for (const verdict of ['error', 'inconclusive'] as const)
    it(`never excuse ${verdict}, and stay open then`, () => {
      const { code, stale, open } = judged(
        [entry('TC_001_CS')],
        ran('TC_001_CS', verdict, finding('the unit is wrong')),
      );
      expect(code).to.equal(3);
      expect(stale).to.deep.equal([]);
      expect(open).to.deep.equal([
        'known.yaml, line 2: TC_001_CS over 1.6J could not be judged; the expectation stays open',
      ]);
    });

  it('fail the run when the case passes: the entry is to be deleted', () => {
    const { code, stale } = judged([entry('TC_001_CS')], ran('TC_001_CS', 'pass'));
    expect(stale).to.deep.equal([
      'known.yaml, line 2: TC_001_CS over 1.6J no longer shows the expected finding; delete this entry',
    ]);
    expect(code).to.equal(1);
  });

  it('fail the run when the case fails for another reason', () => {
    const { code, stale } = judged([entry('TC_001_CS')], ran('TC_001_CS', 'fail', finding('the status is wrong')));
    expect(stale).to.deep.equal([
      'known.yaml, line 2: TC_001_CS over 1.6J failed, but not with the expected finding; mend what failed, or correct this entry',
    ]);
    expect(code).to.equal(1);
  });

  it('fail the run when there is no such case', () => {
    const known = new KnownDeviations([entry('TC_999_CS')]);
    expect(known.unknown(CATALOGUE)).to.have.length(1);
    const { code, stale } = judged([entry('TC_999_CS')], ran('TC_001_CS', 'pass'));
    expect(stale[0]).to.match(/TC_999_CS over 1.6J matches no case; delete or correct/);
    expect(code).to.equal(1);
  });

  it('are only noted when the case was not selected, does not apply, or is of another binding', () => {
    const elsewhere = entry('TC_001_CS', 'unit', { binding: '1.6S' });
    const { code, stale, open } = judged(
      [entry('TC_002_CS'), entry('TC_003_CS'), elsewhere],
      ran('TC_001_CS', 'pass'),
      ran('TC_003_CS', null),
    );
    expect(stale).to.deep.equal([]);
    expect(open).to.have.length(3);
    expect(open[0]).to.match(/TC_002_CS over 1.6J was not run/);
    expect(code).to.equal(0);
  });

  it('may name several cases by a glob', () => {
    const fails = ran('TC_002_CS', 'fail', finding('the unit is wrong'));
    expect(judged([entry('TC_00*')], ran('TC_001_CS', 'pass'), fails).code).to.equal(0);
  });

  describe('with a case that is run several times', () => {
    const known = ran('TC_001_CS', 'fail', finding('the unit is wrong'));
    it('excuse it when some runs pass and the others fail as expected', () => {
      expect(judged([entry('TC_001_CS')], ran('TC_001_CS', 'pass'), known).code).to.equal(0);
    });
    it('hide no run that failed otherwise', () => {
      const other = ran('TC_001_CS', 'fail', finding('the status is wrong'));
      expect(judged([entry('TC_001_CS')], known, other).code).to.equal(1);
    });
    it('hide no run that could not be judged', () => {
      expect(judged([entry('TC_001_CS')], known, ran('TC_001_CS', 'inconclusive')).code).to.equal(1);
    });
  });
});
