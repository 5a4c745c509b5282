import { expect } from 'chai';
import fc from 'fast-check';
import { Excerpt } from './excerpt.ts';
import { keyFields } from './key-fields.ts';
import { pretty } from './pretty.ts';

describe('an excerpt', () => {
  function kept(count: number, wanted: readonly number[] = []): readonly unknown[] {
    const excerpt = new Excerpt<number>(3, 4, 2);
    for (let item = 0; item < count; item += 1) excerpt.add(item, wanted.includes(item));
    return excerpt.items();
  }

  it('keeps everything as long as it is short', () => {
    expect(kept(7)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(kept(0)).to.deep.equal([]);
  });

  it('keeps the beginning, the end and what is wanted, and says what is missing', () => {
    expect(kept(100)).to.deep.equal([0, 1, 2, { omitted: 93 }, 96, 97, 98, 99]);
    expect(kept(100, [50])).to.deep.equal([0, 1, 2, { omitted: 47 }, 50, { omitted: 45 }, 96, 97, 98, 99]);
    expect(kept(100, [10, 20, 30])).to.deep.equal([
      0,
      1,
      2,
      { omitted: 7 },
      10,
      { omitted: 9 },
      20,
      { omitted: 75 },
      96,
      97,
      98,
      99,
    ]);
  });
});

describe('messages laid out', () => {
  it('keeps the envelope on one line and gives each field its own', () => {
    expect(
      pretty(
        '[2,"m1","StatusNotification",{"connectorId":0,"errorCode":"NoError","status":"Available","timestamp":"2026-03-02T09:14:20Z"}]',
      ),
    ).to.equal(
      '[2, "m1", "StatusNotification", {\n  "connectorId": 0,\n  "errorCode": "NoError",\n  "status": "Available",\n  "timestamp": "2026-03-02T09:14:20Z"\n}]',
    );
    expect(pretty('[3,"m1",{}]')).to.equal('[3, "m1", {}]');
  });

  it('lays out XML', () => {
    expect(pretty('<?xml version="1.0"?><a:b x="1"><c>text</c><d/><e></e></a:b>')).to.equal(
      '<?xml version="1.0"?>\n<a:b x="1">\n  <c>text</c>\n  <d/>\n  <e></e>\n</a:b>',
    );
  });

  it('leaves numbers, escapes and repeated names as they were', () => {
    expect(pretty('[3,"1",{"a":1.0,"a":12345678901234567890,"b":"\\u0041"}]')).to.equal(
      '[3, "1", {"a": 1.0, "a": 12345678901234567890, "b": "\\u0041"}]',
    );
  });

  it('changes nothing but white space in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const whole: unknown = JSON.parse(text);
        // Control and formatting characters become visible; without them the message is the same.
        fc.pre(!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}]/u.test(text));
        expect(JSON.parse(/^\s*[[{]/.test(text) ? pretty(text) : text)).to.deep.equal(whole);
      }),
    );
  });

  it('stays bounded for what was built to be long', () => {
    for (const text of [
      '['.repeat(12_000),
      '{"a":'.repeat(2400),
      '[1,'.repeat(4000),
      '<a>'.repeat(4000),
      '<'.repeat(12_000),
      '"'.repeat(12_000),
      `["${'\\'.repeat(11_000)}`,
    ]) {
      expect(pretty(text).length).to.be.lessThan(30_000);
    }
  });
});

describe('key fields', () => {
  it('picks what tells most about a message', () => {
    expect(
      keyFields('[2,"1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Charging"}]'),
    ).to.equal('status Charging, connectorId 1, errorCode NoError');
    expect(keyFields('[3,"1",{"transactionId":7,"idTagInfo":{"status":"Accepted"}}]')).to.equal(
      'status Accepted, transactionId 7',
    );
    expect(keyFields('[3,"1",{"currentTime":"2026"}]')).to.equal('currentTime 2026');
    expect(keyFields('<a:authorizeRequest><a:idTag>TAG</a:idTag></a:authorizeRequest>')).to.equal('idTag TAG');
  });

  it('gives the code of an error', () => {
    expect(keyFields('[4,"1","NotImplemented","no such action",{}]')).to.equal('NotImplemented: no such action');
  });

  it('has nothing to say about what is no message', () => {
    for (const text of ['', '{', 'null', '[]', '[2]', '[2,"1","A",null]', '[2,"1","A",[]]', 'x'.repeat(50_000)])
      expect(keyFields(text)).to.equal('');
  });
});
