import { expect } from 'chai';
import type { Binding } from '../protocol/index.ts';
import { findingOn } from './strays.ts';

const place = { frame: 1, at: 0 } as const;
const problem = {
  code: 'not-xml',
  what: 'the envelope',
  expected: 'an envelope',
  received: 'nothing',
  mayBeIgnored: false,
} as const;

describe('findings on what nobody waits for', () => {
  for (const [binding, clause] of [
    ['1.6J', 'OCPP-J 1.6 §4.2'],
    ['1.6S', 'OCPP-S 1.6 §2'],
    ['1.5S', '1.5 §8'],
    ['1.2S', '1.2 §8'],
  ] as const satisfies readonly (readonly [Binding, string])[]) {
    it(`name the clause of ${binding}`, () => {
      const { level, requirements } = findingOn({ ...place, kind: 'malformed', problem }, 'the SUT', binding);
      expect({ level, requirements }).to.deep.equal({ level: 'must', requirements: [clause] });
    });
  }

  it('tell what became of an envelope that was dropped', () => {
    const finding = findingOn(
      { ...place, kind: 'hung-up-on-raw', why: 'HTTP 200 with an empty body' },
      'the SUT',
      '1.5S',
    );
    expect(finding).to.deep.include({ level: 'may', requirements: ['1.5 §8'] });
    expect(finding.details[0]?.received).to.include('HTTP 200 with an empty body');
  });
});
