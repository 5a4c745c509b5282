import { expect } from 'chai';
import type { OperatorAction, OperatorContext, OperatorOutcome } from '../sut/index.ts';
import { openControlPort } from './control.ts';
import type { ControlPort } from './control.ts';
import { readControlRequest } from './control-message.ts';

describe('control port', () => {
  let port: ControlPort;
  let performed: { action: OperatorAction; context: OperatorContext }[];
  let outcome: OperatorOutcome | Error;

  beforeEach(async () => {
    performed = [];
    outcome = { outcome: 'done' };
    port = await openControlPort({
      status: () => ({ role: 'station', identity: 'CP001' }),
      peer: {
        perform(action, context) {
          performed.push({ action, context });
          return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
        },
      },
    });
  });

  afterEach(() => port.close());

  async function post(body: string, type = 'application/json'): Promise<{ status: number; answer: unknown }> {
    const response = await fetch(`${port.url}/any/path`, { method: 'POST', body, headers: { 'content-type': type } });
    return { status: response.status, answer: await response.json() };
  }

  const plugIn = {
    protocol: 'plugfest-operator/1',
    case: 'TC_003_CS',
    step: '1',
    identity: 'CP001',
    action: 'plugIn',
    evse: 1,
    connector: 1,
  };

  it('performs an action and answers with its outcome', async () => {
    expect(await post(JSON.stringify(plugIn))).to.deep.equal({ status: 200, answer: { outcome: 'done' } });
    expect(performed).to.deep.equal([
      {
        action: { action: 'plugIn', evse: 1, connector: 1 },
        context: { case: 'TC_003_CS', step: '1', identity: 'CP001' },
      },
    ]);
    outcome = { outcome: 'declined', note: 'no cable' };
    expect(await post(JSON.stringify(plugIn), 'application/json; charset=utf-8')).to.deep.equal({
      status: 200,
      answer: { outcome: 'declined', note: 'no cable' },
    });
    outcome = { outcome: 'unsupported' };
    expect(await post(JSON.stringify(plugIn))).to.deep.equal({ status: 501, answer: { outcome: 'unsupported' } });
  });

  it('answers 501 to an action that does not exist', async () => {
    const { status, answer } = await post('{"action":"fly"}');
    expect([status, answer]).to.deep.equal([501, { outcome: 'unsupported', note: 'there is no action fly' }]);
    expect((await post('{"action":"constructor"}')).status).to.equal(501);
    expect(performed).to.deep.equal([]);
  });

  for (const [what, body] of [
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no action', '{}'],
    ['another protocol', '{"protocol":"plugfest-operator/9","action":"powerCycle"}'],
    ['a missing field', '{"action":"plugIn","evse":1}'],
    ['a field of the wrong kind', '{"action":"plugIn","evse":"1","connector":1}'],
    ['an intent that is no object', '{"action":"order","ocppAction":"Reset","intent":[]}'],
  ] as const)
    it(`answers 400 to ${what}`, async () => {
      const { status, answer } = await post(body);
      expect(status).to.equal(400);
      expect((answer as { error: string }).error).to.match(/expected|must|is|speaks|missing/);
      expect(performed).to.deep.equal([]);
    });

  it('refuses long bodies, other content types and other methods', async () => {
    expect((await post(JSON.stringify({ ...plugIn, padding: 'x'.repeat(70_000) }))).status).to.equal(413);
    expect((await post(JSON.stringify(plugIn), 'text/plain')).status).to.equal(415);
    const response = await fetch(port.url, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).to.deep.equal([405, 'GET, POST']);
    expect(performed).to.deep.equal([]);
  });

  it('shows the status, and answers 500 when the peer fails', async () => {
    expect(await (await fetch(port.url)).json()).to.deep.equal({ role: 'station', identity: 'CP001' });
    outcome = new Error('out of order');
    expect(await post(JSON.stringify(plugIn))).to.deep.equal({ status: 500, answer: { error: 'out of order' } });
  });

  it('says why it cannot listen', async () => {
    const taken = Number(new URL(port.url).port);
    const failure = await openControlPort({
      peer: { perform: () => Promise.reject(new Error()) },
      status: () => ({}),
      port: taken,
    }).catch((error: unknown) => error);
    expect((failure as Error).message).to.contain('another program has this port');
  });

  it('reads every action of the protocol', () => {
    const messages: Record<string, unknown>[] = [
      { action: 'powerCycle' },
      { action: 'presentToken', idToken: 'T', type: 'ISO14443' },
      { action: 'suspendEV', evse: 1, connector: 1 },
      { action: 'fault', errorCode: 'GroundFailure' },
      { action: 'parkingBay', evse: 1, occupied: true },
      { action: 'dropNetwork' },
      { action: 'confirm', question: 'is it green?' },
      { action: 'order', ocppAction: 'Reset', intent: { type: 'Hard' } },
      { action: 'provision', what: 'idToken', idToken: 'T', status: 'Blocked' },
    ];
    for (const message of messages)
      expect(readControlRequest(JSON.stringify(message))).to.deep.equal({
        action: message,
        context: { case: '', step: '', identity: '' },
      });
  });
});
