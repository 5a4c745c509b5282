import { expect } from 'chai';
import type { TestCase } from '../dsl/testcase.ts';
import { matcherFor, unmatched } from './select.ts';

describe('the ids that a user types', () => {
  const matches = (patterns: readonly string[], id: string): boolean => matcherFor(patterns)(id);

  it('none selects all', () => {
    expect(matches([], 'TC_001_CS')).to.equal(true);
  });

  it('an id selects itself, letters in either case, and no other', () => {
    expect(matches(['tc_001_cs'], 'TC_001_CS')).to.equal(true);
    expect(matches(['TC_001_CS'], 'TC_001_CSMS')).to.equal(false);
    expect(matches(['001'], 'TC_001_CS')).to.equal(false);
  });

  it('a glob selects what fits: * for any text, ? for one character', () => {
    expect(matches(['TC_03*'], 'TC_032_1_CS')).to.equal(true);
    expect(matches(['TC_00?_CS'], 'TC_001_CS')).to.equal(true);
    expect(matches(['TC_00?_CS'], 'TC_0010_CS')).to.equal(false);
    expect(matches(['TC_1*', 'TC_2*'], 'TC_201_CS')).to.equal(true);
  });

  it('what means something in an expression means itself', () => {
    expect(matches(['TC.001.CS'], 'TC_001_CS')).to.equal(false);
    expect(matches(['(TC_001_CS'], 'TC_001_CS')).to.equal(false);
    expect(matches(['TC_[0]01_CS'], 'TC_001_CS')).to.equal(false);
  });

  it('those that fit nothing are told apart', () => {
    const cases = [{ id: 'TC_001_CS' }, { id: 'TC_002_CS' }] as TestCase[];
    expect(unmatched(['TC_001_CS', 'TC_9*', 'nonsense'], cases)).to.deep.equal(['TC_9*', 'nonsense']);
  });
});
