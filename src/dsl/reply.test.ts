import { expect } from 'chai';
import type { Answer } from '../protocol/index.ts';
import { answerFor } from './reply.ts';

const REFUSAL: Answer = { kind: 'error', code: 'NotImplemented', description: '', details: {} };

describe('the reply of the tool', () => {
  it('lays what a step says over the polite answer', () => {
    const polite: Answer = { kind: 'result', payload: { a: 1, info: { b: 2, c: 3 } } };
    expect(answerFor({ how: 'answer', step: 2, over: { info: { c: 4 } } }, polite)).to.deep.equal({
      kind: 'result',
      payload: { a: 1, info: { b: 2, c: 4 } },
    });
  });

  it('leaves out what a step says is undefined', () => {
    const polite: Answer = { kind: 'result', payload: { status: 'Accepted', currentTime: 'now' } };
    const over = { status: 'Rejected', currentTime: undefined };
    expect(answerFor({ how: 'answer', step: 2, over }, polite)).to.deep.equal({
      kind: 'result',
      payload: { status: 'Rejected' },
    });
  });

  it('is what a step says, also where politeness would refuse', () => {
    expect(answerFor({ how: 'answer', step: 2, over: { status: 'Accepted' } }, REFUSAL)).to.deep.equal({
      kind: 'result',
      payload: { status: 'Accepted' },
    });
  });

  it('is the polite refusal where a step says nothing', () => {
    expect(answerFor({ how: 'answer', step: 2, over: {} }, REFUSAL)).to.equal(REFUSAL);
  });

  it('is a refusal, or nothing, when a step says so', () => {
    const polite: Answer = { kind: 'result', payload: {} };
    expect(answerFor({ how: 'refuse', step: 2, code: 'InternalError' }, polite)).to.include({ code: 'InternalError' });
    expect(answerFor({ how: 'silence', step: 2 }, polite)).to.equal(undefined);
  });
});
