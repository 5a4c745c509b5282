import { expect } from 'chai';
import fc from 'fast-check';
import { scanJson } from './json-scan.ts';

describe('scanJson', () => {
  it('counts nesting from the outermost array', () => {
    expect(scanJson('[{"a":[1]}]', 3).tooDeep).to.equal(false);
    expect(scanJson('[{"a":[1]}]', 2).tooDeep).to.equal(true);
    expect(scanJson('[[],[],[{}]]', 3).tooDeep).to.equal(false);
  });

  it('does not count brackets inside strings', () => {
    expect(scanJson('["[[[[", "\\"[[[[", "\\\\", {"{{{": "}}"}]', 2).tooDeep).to.equal(false);
    expect(scanJson('["\\\\",[[[', 2).tooDeep).to.equal(true);
  });

  it('gets through a million brackets and through unbalanced ones', () => {
    expect(scanJson('['.repeat(1_000_000), 64).tooDeep).to.equal(true);
    expect(scanJson(']'.repeat(1_000_000), 64).tooDeep).to.equal(false);
  });

  it('finds fields that stand twice in one object, however they are escaped', () => {
    expect(scanJson('{"a":1,"b":{"a":2},"a" : 3}', 9).duplicateKeys).to.deep.equal(['a']);
    expect(scanJson('{"a":1,"\\u0061":2}', 9).duplicateKeys).to.deep.equal(['a']);
    expect(scanJson('[{"a":1},{"a":2}]', 9).duplicateKeys).to.deep.equal([]);
    expect(scanJson('{"a":"b","b":"a"}', 9).duplicateKeys).to.deep.equal([]);
    expect(scanJson('["a","a",{"x":["a","a"]}]', 9).duplicateKeys).to.deep.equal([]);
    expect(scanJson('{"__proto__":1,"__proto__":2}', 9).duplicateKeys).to.deep.equal(['__proto__']);
  });

  it('finds halves of surrogate pairs, escaped or not', () => {
    for (const text of ['["\\ud800"]', '["\\uDC00x"]', '["\ud800"]', '{"\\ud800": 1}']) {
      expect(scanJson(text, 9).loneSurrogate, text).to.equal(true);
    }
    for (const text of ['["\\ud83d\\ude97"]', '["🚗"]', '["\\\\ud800"]']) {
      expect(scanJson(text, 9).loneSurrogate, text).to.equal(false);
    }
  });

  it('measures the depth of any JSON text as a recursive count does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const depth = depthOf(value);
        const text = JSON.stringify(value, undefined, 1);
        expect(scanJson(text, depth).tooDeep).to.equal(false);
        if (depth > 0) expect(scanJson(text, depth - 1).tooDeep).to.equal(true);
        expect(scanJson(text, depth).duplicateKeys).to.deep.equal([]);
      }),
    );
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
