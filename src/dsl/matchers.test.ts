import { expect } from 'chai';
import {
  absent,
  absentOr,
  atLeast,
  between,
  containing,
  inBrief,
  matching,
  mismatches,
  noneOf,
  oneOf,
  present,
  shown,
  type Matcher,
} from './matchers.ts';

describe('a matcher', () => {
  const cases: readonly (readonly [
    string,
    Matcher<unknown> | Matcher<never>,
    readonly unknown[],
    readonly unknown[],
  ])[] = [
    ['oneOf', oneOf('A', 1), ['A', 1], ['a', '1', undefined, null]],
    ['present', present, ['', 0, null, []], [undefined]],
    ['absent', absent, [undefined], ['', null, 0]],
    ['absentOr', absentOr('A'), [undefined, 'A'], ['B', null]],
    ['noneOf', noneOf('A'), ['B', 1], ['A', undefined]],
    ['atLeast', atLeast(2), [2, 3], [1, '3', undefined, NaN]],
    ['between', between(2, 4), [2, 4], [1.9, 4.1, '3', undefined]],
    ['matching', matching(/^\d+$/, 'digits'), ['12'], ['a', 12, undefined]],
    [
      'containing',
      containing({ key: 'a' }, { key: 'b' }),
      [[{ key: 'b' }, { key: 'c' }, { key: 'a', value: 1 }]],
      [[{ key: 'a' }], [], undefined, 'ab', { key: 'a' }],
    ],
  ];
  for (const [name, matcher, accepted, refused] of cases)
    it(`${name} takes ${accepted.map((one) => JSON.stringify(one)).join(', ')}, and nothing else`, () => {
      for (const value of accepted) expect(matcher.accepts(value), JSON.stringify(value)).to.equal(true);
      for (const value of refused) expect(matcher.accepts(value), JSON.stringify(value)).to.equal(false);
      expect(matcher.says).to.not.equal('');
    });
});

describe('the differences between an expectation and a value', () => {
  const differences = (expected: unknown, received: unknown): string[] =>
    mismatches(expected, received).map((one) => `${one.what}: ${one.expected} / ${one.received}`);

  it('are all told, each with the path of its field', () => {
    expect(
      differences(
        { a: 1, b: { c: 'x', d: [1, { e: true }] }, f: present, g: absent },
        { a: 2, b: { c: 'y', d: [1, { e: false }] }, g: 0 },
      ),
    ).to.deep.equal([
      'a: 1 / 2',
      'b.c: "x" / "y"',
      'b.d[1].e: true / false',
      'f: <present> / <omitted>',
      'g: <omitted> / 0',
    ]);
  });

  it('are none where the message holds more fields than are asked for', () => {
    expect(differences({ a: 1 }, { a: 1, b: 2 })).to.deep.equal([]);
    expect(differences({}, { a: 1 })).to.deep.equal([]);
  });

  it('a list is compared element by element, and as long as it is', () => {
    expect(differences({ a: [1, 2] }, { a: [1, 2] })).to.deep.equal([]);
    expect(differences({ a: [1, 2] }, { a: [1] })).to.deep.equal(['a: a list of 2 / [1]']);
    expect(differences({ a: [1] }, { a: [1, 2] })).to.deep.equal(['a: a list of 1 / [1,2]']);
    expect(differences({ a: [] }, { a: [1] })).to.deep.equal(['a: a list of 0 / [1]']);
    expect(differences({ a: [1] }, { a: 1 })).to.deep.equal(['a: a list of 1 / 1']);
    expect(differences({ a: [1] }, {})).to.deep.equal(['a: a list of 1 / <omitted>']);
  });

  it('an object where a value was expected, and the other way round', () => {
    expect(differences({ a: 'x' }, { a: { b: 1 } })).to.deep.equal(['a: "x" / {"b":1}']);
    expect(differences({ a: { b: 1 } }, { a: 'x' })).to.deep.equal(['a: { b: 1 } / "x"']);
    expect(differences({ a: { b: 1 } }, { a: null })).to.deep.equal(['a: { b: 1 } / null']);
    expect(differences({ a: 1 }, null)).to.have.length(1);
  });

  it('numbers are equal by value', () => {
    expect(differences({ a: 0 }, JSON.parse('{"a":-0}'))).to.deep.equal([]);
    expect(differences({ a: 1 }, JSON.parse('{"a":1.0}'))).to.deep.equal([]);
    expect(differences({ a: 1 }, { a: '1' })).to.deep.equal(['a: 1 / "1"']);
  });

  it('a field of a prototype is no field', () => {
    expect(differences({ toString: present }, {})).to.have.length(1);
    expect(differences({ a: 1 }, Object.create({ a: 1 }))).to.have.length(1);
  });
});

describe('in words', () => {
  it('what was received is bounded and harmless', () => {
    expect(shown(undefined)).to.equal('<omitted>');
    expect(shown('\u001b[31m')).to.equal('"\\\\u001b[31m"'.replace('\\\\', '\\'));
    expect(shown('x'.repeat(1000)).length).to.be.at.most(200);
  });

  it('an expectation stands in a row of the table, matchers by what they say', () => {
    expect(inBrief(undefined)).to.equal('');
    expect(inBrief({})).to.equal('');
    expect(inBrief({ status: 'Accepted' })).to.equal(' { status: "Accepted" }');
    expect(inBrief({ status: oneOf('A', 'B'), list: [atLeast(1)], inner: { x: absent } })).to.equal(
      ' { status: "A" or "B", list: [at least 1], inner: { x: <omitted> } }',
    );
    expect(inBrief({ a: 'x'.repeat(500) }).length).to.be.at.most(122);
  });
});
