import { expect } from 'chai';
import fc from 'fast-check';
import { bounded, visible } from './bounded.ts';

const escape = String.fromCharCode(0x1b);
const rightToLeft = '\u202e';

describe('visible', () => {
  it('leaves ordinary text alone, in any language', () => {
    for (const text of ['', 'plain text', 'Ladesäule für 8.1 A', '充電中', 'עברית', '🚗⚡'])
      expect(visible(text)).to.equal(text);
  });

  it('shows control characters, escape sequences, NUL and line ends', () => {
    expect(visible(`a${escape}[31mb\u0000\r\n\t\u007f\u009b`)).to.equal('a\\x1b[31mb\\x00\\x0d\\x0a\\x09\\x7f\\x9b');
  });

  it('shows bidirectional marks, invisible characters, the byte order mark and halves of surrogate pairs', () => {
    expect(visible(`${rightToLeft}\u2066\u200b\ufeff\u2028\ud800`)).to.equal(
      '\\u{202e}\\u{2066}\\u{200b}\\u{feff}\\u{2028}\\u{d800}',
    );
  });

  it('cuts long text and says so', () => {
    expect(visible('x'.repeat(100), 10)).to.equal(`${'x'.repeat(9)}…`);
    expect(visible('x'.repeat(10), 10)).to.equal('x'.repeat(10));
    expect(visible('x', 0)).to.equal('');
  });

  it('does not cut through a surrogate pair', () => {
    expect(visible('ab🚗🚗', 4)).to.equal('ab…');
  });

  it('never lets through what it should show, and keeps to its room', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 80 }), (given, maxChars) => {
        const shown = visible(given, maxChars);
        expect(shown.length).to.be.at.most(maxChars);
        expect(shown).to.not.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('bounded', () => {
  it('shows small values as JSON', () => {
    expect(bounded({ a: [1, 'x', true, null], b: {} })).to.equal('{"a":[1,"x",true,null],"b":{}}');
    expect(bounded('say "hi"')).to.equal('"say \\"hi\\""');
    expect(bounded(-0)).to.equal('-0');
  });

  it('shows what has no JSON form', () => {
    expect([undefined, NaN, 5n, Symbol('s'), () => 1].map((value) => bounded(value))).to.deep.equal([
      'undefined',
      'NaN',
      '5',
      'Symbol(s)',
      '(function)',
    ]);
  });

  it('cuts long strings, long lists, many fields and deep nesting', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(bounded(deep)).to.equal(`${'['.repeat(9)}…${']'.repeat(9)}`);
    expect(bounded('x'.repeat(1000), 20)).to.equal(`"${'x'.repeat(18)}…`);
    expect(bounded(Array.from({ length: 1000 }, () => 1))).to.match(/^\[(1,){50}…\]$/);
    const fields = Object.fromEntries(Array.from({ length: 60 }, (_unused, index) => [`f${index}`, 1]));
    expect(bounded(fields, 1000)).to.match(/,"f49":1,…\}$/);
  });

  it('does not read a list that is longer than the room', () => {
    let read = 0;
    const list = new Proxy(
      Array.from({ length: 10_000 }, () => 'abcdefgh'),
      {
        get: (target, key, receiver): unknown => {
          if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    bounded(list, 40);
    expect(read).to.be.below(10);
  });

  it('ends on a cycle and on a value that throws', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(bounded(cycle)).to.contain('…');
    const trap = Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(bounded(trap)).to.equal('(unprintable value)');
  });

  it('shows own fields only, __proto__ among them', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as unknown;
    expect(bounded(value)).to.equal('{"__proto__":{"a":1},"constructor":2}');
    expect(bounded(Object.assign(Object.create({ inherited: 1 }) as object, { own: 1 }))).to.equal('{"own":1}');
  });

  it('never throws, is printable and keeps to its room, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 0, max: 100 }), (value, maxChars) => {
        const shown = bounded(value, maxChars);
        expect(shown.length).to.be.at.most(maxChars);
        expect(shown).to.not.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
