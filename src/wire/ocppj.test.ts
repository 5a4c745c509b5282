import { expect } from 'chai';
import fc from 'fast-check';
import { sentenceOf } from './frame.ts';
import type { FrameProblem, MalformedFrame } from './frame.ts';
import { binaryFrame, decode, encodeAnswer, encodeCall } from './ocppj.ts';
import type { FramedVersion } from './ocppj.ts';

const longId = 'x'.repeat(37);

function malformed(text: string, version: FramedVersion = '1.6'): MalformedFrame {
  const frame = decode(text, version);
  if (frame.kind !== 'malformed') throw new Error(`read as ${frame.kind}`);
  return frame;
}

function remarks(text: string, version: FramedVersion = '1.6'): readonly string[] {
  const frame = decode(text, version);
  if (frame.kind === 'malformed') throw new Error(sentenceOf(frame.problem));
  return frame.remarks;
}

describe('encodeCall and encodeAnswer', () => {
  it('write the arrays of OCPP-J', () => {
    expect(encodeCall({ messageId: '1', action: 'Heartbeat', payload: {} })).to.equal('[2,"1","Heartbeat",{}]');
    expect(encodeAnswer('1', { kind: 'result', payload: { a: 1 } })).to.equal('[3,"1",{"a":1}]');
    const error = { kind: 'error', code: 'GenericError', description: '', details: { a: 1 } } as const;
    expect(encodeAnswer('1', error)).to.equal('[4,"1","GenericError","",{"a":1}]');
  });

  it('write {} for nothing', () => {
    expect(encodeCall({ messageId: '1', action: 'Heartbeat', payload: undefined })).to.equal('[2,"1","Heartbeat",{}]');
    expect(encodeAnswer('1', { kind: 'result', payload: null })).to.equal('[3,"1",{}]');
    const error = { kind: 'error', code: 'GenericError', description: '', details: undefined } as const;
    expect(encodeAnswer('1', error)).to.equal('[4,"1","GenericError","",{}]');
  });

  it('are read back as they were', () => {
    const payload = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), payload, (messageId, action, given) => {
        const expected = JSON.parse(JSON.stringify(given)) as unknown;
        const call = decode(encodeCall({ messageId, action, payload: given }), '1.6');
        expect(call).to.deep.equal({ kind: 'call', messageId, action, payload: expected, remarks: [] });
        const result = decode(encodeAnswer(messageId, { kind: 'result', payload: given }), '2.0.1');
        expect(result).to.deep.equal({ kind: 'result', messageId, payload: expected, remarks: [] });
      }),
    );
  });
});

describe('decode', () => {
  it('reads the three messages', () => {
    expect(decode(' [2, "1", "Reset", {"type": "Hard"}] ', '1.6')).to.deep.equal({
      kind: 'call',
      messageId: '1',
      action: 'Reset',
      payload: { type: 'Hard' },
      remarks: [],
    });
    expect(decode('[3,"1",{}]', '1.6')).to.deep.equal({ kind: 'result', messageId: '1', payload: {}, remarks: [] });
    expect(decode('[4,"1","NotImplemented","why",{"x":1}]', '2.0.1')).to.deep.equal({
      kind: 'error',
      messageId: '1',
      code: 'NotImplemented',
      description: 'why',
      details: { x: 1 },
      remarks: [],
    });
  });

  it('takes an id of 36 characters, counted as characters', () => {
    expect(decode(`[3,"${'🚗'.repeat(36)}",{}]`, '1.6').kind).to.equal('result');
    expect(malformed(`[3,"${'🚗'.repeat(37)}",{}]`).problem).to.include({ code: 'bad-id' });
  });

  const problems: readonly (readonly [string, FrameProblem['code'], string, Partial<MalformedFrame>])[] = [
    [
      '[2,"1",7,{}]',
      'bad-action',
      'element 2 (the action) must be a string; received number 7',
      { messageType: 2, messageId: '1' },
    ],
    [
      '[2,7,"Reset",{}]',
      'bad-id',
      'element 1 (the message id) must be a string of at most 36 characters; received number 7',
      { messageType: 2, action: 'Reset' },
    ],
    [
      `[2,"${longId}","Reset",{}]`,
      'bad-id',
      `element 1 (the message id) must be a string of at most 36 characters; received 37 characters: "${longId}"`,
      { messageType: 2, messageId: longId, action: 'Reset' },
    ],
    [
      '[2,"1","Reset"]',
      'wrong-length',
      'the message array must be the 4 elements of a CALL: [2, message id, action, payload]; received 3 elements: [2,"1","Reset"]',
      { messageType: 2, messageId: '1', action: 'Reset' },
    ],
    [
      '[3]',
      'wrong-length',
      'the message array must be the 3 elements of a CALLRESULT: [3, message id, payload]; received 1 element: [3]',
      { messageType: 3 },
    ],
    [
      '[2,"1","Reset",[]]',
      'bad-payload',
      'element 3 (the payload) must be an object; received array []',
      { messageType: 2, messageId: '1', action: 'Reset' },
    ],
    [
      '[3,"1","{}"]',
      'bad-payload',
      'element 2 (the payload) must be an object; received string "{}"',
      { messageType: 3, messageId: '1' },
    ],
    [
      '[4,"1","GenericError",""]',
      'bad-error',
      'the message array must be the 5 elements of a CALLERROR: [4, message id, code, description, details]; received 4 elements: [4,"1","GenericError",""]',
      { messageType: 4, messageId: '1' },
    ],
    [
      '[4,"1",5,"",{}]',
      'bad-error',
      'element 2 (the error code) must be a string; received number 5',
      { messageType: 4, messageId: '1' },
    ],
    [
      '[4,"1","GenericError",null,{}]',
      'bad-error',
      'element 3 (the error description) must be a string; received null',
      { messageType: 4, messageId: '1' },
    ],
    [
      '[4,"1","GenericError","",null]',
      'bad-error',
      'element 4 (the error details) must be an object, {} if there are none; received null',
      { messageType: 4, messageId: '1' },
    ],
    [
      '["2","1","Reset",{}]',
      'unknown-type',
      'element 0 (the message type) must be 2 (CALL), 3 (CALLRESULT) or 4 (CALLERROR); received string "2"',
      { messageId: '1' },
    ],
    [
      '[]',
      'unknown-type',
      'element 0 (the message type) must be 2 (CALL), 3 (CALLRESULT) or 4 (CALLERROR); received nothing',
      {},
    ],
    ['{}', 'not-array', 'the message must be a JSON array; received object {}', {}],
    ['null', 'not-array', 'the message must be a JSON array; received null', {}],
    ['', 'not-json', 'the frame must be JSON text; received an empty text', {}],
  ];
  for (const [text, code, sentence, head] of problems) {
    it(`says what is wrong with ${text === '' ? 'an empty frame' : text}`, () => {
      const { kind, problem, ...rest } = malformed(text);
      expect({ kind, code: problem.code }).to.deep.equal({ kind: 'malformed', code });
      expect(sentenceOf(problem)).to.equal(sentence);
      expect(rest).to.deep.equal(head);
      expect(problem.mayBeIgnored).to.equal(false);
    });
  }

  it('marks an unknown message type number as one to be ignored', () => {
    expect(malformed('[7,"1",{}]')).to.deep.include({ messageType: 7, messageId: '1' });
    expect(malformed('[7,"1",{}]').problem).to.include({ code: 'unknown-type', mayBeIgnored: true });
  });

  it('reads the head of a CALL that is no JSON, so that it can be answered', () => {
    for (const text of ['[2,"1","Reset",{', '[2, "1", "Reset", {"type": Hard}]', '[2,"1","Reset",{\'a\':1}]']) {
      const { problem, ...head } = malformed(text);
      expect(problem.code, text).to.equal('not-json');
      expect(head, text).to.deep.equal({ kind: 'malformed', messageType: 2, messageId: '1', action: 'Reset' });
    }
    expect(malformed('[2,"1')).to.not.have.property('messageId');
  });

  it('refuses a byte order mark, a raw NUL and text after the end', () => {
    expect(malformed('\ufeff[3,"1",{}]').problem.received).to.contain('byte order mark');
    expect(malformed('[3,"1",{"a":"\u0000"}]').problem).to.include({ code: 'not-json' });
    expect(malformed('[3,"1",{}]\u0000').problem).to.include({ code: 'not-json' });
    expect(malformed('[3,"1",{}][3,"2",{}]').problem).to.include({ code: 'not-json' });
  });

  it('refuses deep nesting before it is parsed', () => {
    const nested = (depth: number): string => `[2,"1","Reset",${'{"a":'.repeat(depth - 1)}1${'}'.repeat(depth - 1)}]`;
    expect(decode(nested(64), '1.6').kind).to.equal('call');
    expect(malformed(nested(65))).to.deep.include({ messageType: 2, messageId: '1', action: 'Reset' });
    expect(malformed(nested(65)).problem).to.include({ code: 'too-deep' });
    expect(malformed('['.repeat(1_000_000)).problem).to.include({ code: 'too-deep' });
  });

  it('refuses more than 1 MiB, counted in bytes', () => {
    const padded = (bytes: number): string => `[2,"1","Reset",{"a":"${'é'.repeat((bytes - 24) / 2)}"}]`;
    expect(Buffer.byteLength(padded(1024 * 1024))).to.equal(1024 * 1024);
    expect(decode(padded(1024 * 1024), '1.6').kind).to.equal('call');
    const { problem, messageId } = malformed(padded(1024 * 1024 + 2));
    expect({ code: problem.code, received: problem.received, messageId }).to.deep.equal({
      code: 'too-large',
      received: '1048578 bytes',
      messageId: '1',
    });
  });

  it('keeps to the limits that it is given', () => {
    expect(decode('[3,"1",{}]', '1.6', { maxBytes: 9, maxDepth: 64 })).to.have.nested.property(
      'problem.code',
      'too-large',
    );
    expect(decode('[3,"1",{}]', '1.6', { maxBytes: 99, maxDepth: 1 })).to.have.nested.property(
      'problem.code',
      'too-deep',
    );
  });

  it('reads null as an empty payload, with a remark', () => {
    const frame = decode('[2,"1","Heartbeat",null]', '1.6');
    expect(frame).to.deep.include({ kind: 'call', payload: {} });
    expect(remarks('[2,"1","Heartbeat",null]')).to.have.length(1);
    expect(remarks('[3,"1",null]', '2.0.1')).to.have.length(1);
  });

  it('remarks on error codes that are not of the version', () => {
    expect(remarks('[4,"1","FormationViolation","",{}]')).to.deep.equal([]);
    expect(remarks('[4,"1","FormatViolation","",{}]')).to.deep.equal([
      'the error code FormatViolation is spelt FormationViolation in OCPP 1.6',
    ]);
    expect(remarks('[4,"1","Oops","",{}]')).to.deep.equal(['OCPP 1.6 has no error code "Oops"']);
  });

  it('remarks on a long error description in 2.0.1', () => {
    const error = (length: number): string => `[4,"1","GenericError","${'x'.repeat(length)}",{}]`;
    expect(remarks(error(256), '2.0.1')).to.have.length(1);
    expect(remarks(error(255), '2.0.1')).to.deep.equal([]);
    expect(remarks(error(256), '1.6')).to.deep.equal([]);
  });

  it('remarks on fields that stand twice, on halves of surrogate pairs and on an empty id', () => {
    expect(remarks('[2,"1","Reset",{"type":"Hard","type":"Soft"}]')).to.have.length(1);
    expect(remarks('[2,"1","Reset",{"type":"\\ud800"}]')).to.have.length(1);
    expect(remarks('[2,"","Reset",{}]')).to.deep.equal(['the message id is empty']);
  });

  it('changes no prototype', () => {
    const frame = decode(
      '[2,"1","Reset",{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]',
      '1.6',
    );
    if (frame.kind !== 'call') throw new Error('no call');
    expect(Object.keys(frame.payload as object)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(frame.payload)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('knows a binary message', () => {
    expect(sentenceOf(binaryFrame(12).problem)).to.equal(
      'the WebSocket message must be a text message; received a binary message of 12 bytes',
    );
  });
});

describe('decode, fed with anything', () => {
  const version = fc.constantFrom<FramedVersion>('1.6', '2.0.1');
  const element = fc.oneof(fc.constantFrom<unknown>(2, 3, 4, '1', 'Reset', null, {}), fc.jsonValue());
  const arrays = fc.array(element, { maxLength: 7 }).map((elements) => JSON.stringify(elements));
  const broken = fc.tuple(arrays, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([text, at, noise]) => {
    const position = at % (text.length + 1);
    return text.slice(0, position) + noise + text.slice(position + noise.length);
  });
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), arrays, broken);

  it('never throws, and its problems are bounded and printable', () => {
    fc.assert(
      fc.property(texts, version, (text, given) => {
        const frame = decode(text, given);
        if (frame.kind !== 'malformed') return;
        const sentence = sentenceOf(frame.problem);
        expect(sentence.length).to.be.below(700);
        expect(sentence).to.not.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes for a message only what has the shape of one', () => {
    fc.assert(
      fc.property(texts, version, (text, given) => {
        const frame = decode(text, given);
        if (frame.kind === 'malformed') return;
        const elements = JSON.parse(text) as readonly unknown[];
        const [type, length] = { call: [2, 4], result: [3, 3], error: [4, 5] }[frame.kind];
        expect([elements[0], elements.length, elements[1]]).to.deep.equal([type, length, frame.messageId]);
      }),
      { numRuns: 1000 },
    );
  });
});
