import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../pics/index.ts';
import type { Finding } from '../verdict/index.ts';
import { readExpectations, saysFinding, type Expectation } from './expectations.ts';

describe('the expectations of a user', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-expectations-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (text: string): readonly Expectation[] => {
    writeFileSync(join(folder, 'known.yaml'), text);
    return readExpectations('known.yaml', folder);
  };
  const problems = (text: string): readonly string[] => {
    try {
      read(text);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.problems.map(({ where, say }) => `${where}: ${say}`);
      throw error;
    }
    return [];
  };

  it('are read with the line on which each stands', () => {
    expect(
      read(
        [
          'expectations:',
          '  - id: TC_010_CS',
          '    binding: 1.6J',
          '    reason: no unit',
          '    finding: { step: 3, text: unit }',
          '  - id: TC_02*',
          '    reason: late',
          '    finding: within 30 s',
        ].join('\n'),
      ),
    ).to.deep.equal([
      {
        id: 'TC_010_CS',
        binding: '1.6J',
        reason: 'no unit',
        finding: { step: '3', text: 'unit' },
        where: 'known.yaml, line 2',
      },
      {
        id: 'TC_02*',
        binding: undefined,
        reason: 'late',
        finding: { step: undefined, text: 'within 30 s' },
        where: 'known.yaml, line 6',
      },
    ]);
  });

  it('may be none', () => expect(read('expectations: []')).to.deep.equal([]));

  const good = 'expectations:\n  - id: TC_010_CS\n    reason: known\n    finding: unit\n';
  for (const [what, text, say] of [
    ['a missing reason', good.replace(/ +reason.*\n/, ''), /line 2: reason must say/],
    ['a missing id', good.replace('id: TC_010_CS', 'binding: 1.6J'), /line 2: id must say/],
    ['a missing finding: it would excuse everything', good.replace(/ +finding.*\n/, ''), /line 2: finding must be/],
    ['an empty finding', good.replace('unit', "''"), /finding must be/],
    ['a finding that says nothing', good.replace('unit', '{}'), /finding must be/],
    ['a finding with a list in it', good.replace('unit', '{ text: [unit] }'), /finding must be/],
    ['an unknown key', good.replace('reason', 'raeson'), /unknown key 'raeson'; did you mean 'reason'/],
    ['an unknown key of the finding', good.replace('unit', '{ stp: 3 }'), /finding: unknown key 'stp'/],
    ['an unknown binding', good.replace('reason', 'binding: 1.6X\n    reason'), /binding must be one of 1\.2S, /],
    ['no list', 'expectations: TC_010_CS', /line 1.*write "expectations:"/],
    ['another file', 'sut: station', /unknown key 'sut'/],
  ] as const)
    it(`are refused for ${what}`, () => expect(problems(text).join('\n')).to.match(say));

  describe('name a finding', () => {
    const finding: Finding = {
      level: 'must',
      step: 'Charging › 11',
      subject: 'Charge Point must send StatusNotification',
      details: [{ what: 'status', expected: 'Charging', received: '"Preparing"' }],
      requirements: [],
    };
    it('by its step, by words of it, or by both', () => {
      expect(saysFinding({ step: 'charging ›  11', text: undefined }, finding)).to.equal(true);
      expect(saysFinding({ step: undefined, text: 'must send statusnotification' }, finding)).to.equal(true);
      expect(
        saysFinding({ step: undefined, text: 'status: expected Charging, received "Preparing"' }, finding),
      ).to.equal(true);
      expect(saysFinding({ step: '11', text: undefined }, finding)).to.equal(false);
      expect(saysFinding({ step: 'Charging › 11', text: 'Faulted' }, finding)).to.equal(false);
    });
  });
});
