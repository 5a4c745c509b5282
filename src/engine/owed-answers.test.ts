import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import type { CaseResult } from '../trace/index.ts';
import { Bench, boots, forCsms, forStation } from './testing/bench.ts';

const warnings = ({ findings }: CaseResult): string[] =>
  findings
    .filter(({ level }) => level === 'should')
    .map(({ subject, details }) => `${subject}: ${details[0]?.received}`);

const KEYS = [{ key: 'NumberOfConnectors', readonly: true, value: '2' }];

describe('answers that no step looks at', () => {
  const reads = forStation(async ({ chargePoint, centralSystem }) => {
    await centralSystem.sends(1, 'GetConfiguration', { key: ['NumberOfConnectors', 'Nonsense'] }).mustBeAnswered(2);
    await chargePoint.mustSend(3, 'Heartbeat').answered(4);
  });
  const played = (answer: (key: unknown) => object | undefined): Promise<CaseResult> =>
    new Bench('station').one(reads, async (peer) => {
      peer.on('GetConfiguration', ({ key }) => {
        const payload = answer(key);
        return payload === undefined ? undefined : result(payload);
      });
      await boots(peer);
      await peer.waits(5);
      await peer.send('Heartbeat');
    });

  it('of a charge point tell of every key that was asked for, known or unknown (1.6 §5.8)', async () => {
    expect(warnings(await played(() => ({ configurationKey: KEYS, unknownKey: ['NONSENSE'] })))).to.deep.equal([]);
    expect(warnings(await played(() => ({ configurationKey: KEYS })))).to.deep.equal([
      'Charge Point should tell of every key whether it knows it: "Nonsense" in neither list',
    ]);
  });

  it('of a charge point may leave keys out that go beyond its maximum', async () => {
    const most = [...KEYS, { key: 'GetConfigurationMaxKeys', readonly: true, value: '1' }];
    expect(warnings(await played((key) => ({ configurationKey: key === undefined ? most : KEYS })))).to.deep.equal([]);
  });

  it('are missed when they are owed at the end of a case: a warning', async () => {
    const asked: unknown[] = [];
    const silent = await played((key) => {
      asked.push(key);
      return Array.isArray(key) && key.length === 1 ? undefined : { configurationKey: KEYS, unknownKey: ['Nonsense'] };
    });
    expect(asked).to.deep.include(['NumberOfConnectors']);
    expect(warnings(silent)).to.deep.equal(['Charge Point should answer GetConfiguration: nothing']);
  });

  it('of a central system are missed as well', async () => {
    const authorizes = forCsms(async ({ chargePoint, configured: { validIdTag } }) => {
      await chargePoint.sends(1, 'Authorize', { idTag: validIdTag }).mustBeAnswered(2);
    });
    const silent = await new Bench('csms').one(authorizes, (peer: ScriptedPeer) => {
      peer
        .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
        .on('Authorize', () => result({ idTagInfo: { status: 'Accepted' } }))
        .on('Heartbeat', () => undefined);
    });
    expect(warnings(silent)).to.include('Central System should answer Heartbeat: nothing');
  });
});
