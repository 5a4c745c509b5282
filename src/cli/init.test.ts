import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRunConfig } from '../config/index.ts';
import { featuresFor } from '../pics/index.ts';
import { collectAnswers, initCommand } from './init.ts';
import { calledAs } from './tool.ts';
import { UserError } from './user-error.ts';

describe('the dialogue of plugfest init', () => {
  /** A person who types one line after another. */
  function person(...lines: readonly string[]): { ask: (question: string) => Promise<string>; asked: string[] } {
    const [left, asked] = [[...lines], [] as string[]];
    return {
      asked,
      ask(question) {
        asked.push(question);
        return Promise.resolve(left.shift() ?? '');
      },
    };
  }

  it('takes the defaults where nobody is asked', async () => {
    expect(await collectAnswers({ sut: 'csms', over: '1.6J' })).to.deep.equal({
      sut: 'csms',
      over: '1.6J',
      endpoint: 'ws://127.0.0.1:9000/ocpp',
      identity: 'CP001',
      driver: 'manual',
      connectors: 2,
      validIdTag: 'TAG-001',
    });
  });

  it('asks for what no flag says; an empty answer is the default', async () => {
    const { ask, asked } = person('', '0.0.0.0:9100', '', '4');
    const answers = await collectAnswers({ over: '1.6J', identity: 'CP7' }, ask);
    expect(answers).to.include({ sut: 'station', endpoint: '0.0.0.0:9100', identity: 'CP7', connectors: 2 });
    expect(answers).to.include({ validIdTag: '4', driver: 'manual' });
    expect(asked).to.have.length(5);
    for (const question of asked) expect(question).to.match(/\[[^\]]+\] $/);
  });

  it('asks again, and says why, when an answer does not fit', async () => {
    const { ask, asked } = person('robot', 'CSMS', '127.0.0.1:8080', 'ws://127.0.0.1:8080');
    const said: string[] = [];
    const answers = await collectAnswers({ over: '1.6J' }, ask, (line) => said.push(line));
    expect(answers).to.include({ sut: 'csms', endpoint: 'ws://127.0.0.1:8080' });
    expect(said).to.have.length(2);
    expect(said[0]).to.contain('station or csms');
    expect(said[1]).to.contain('must be a URL that begins with ws://');
    expect(asked).to.have.length(8);
  });

  it('refuses flags that do not fit, all at once and before anything is asked', async () => {
    const { ask, asked } = person();
    const flags = { sut: 'station', over: '1.6J', connectors: 'two', validIdTag: 'x'.repeat(30) } as const;
    const error: unknown = await collectAnswers(flags, ask).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(UserError);
    expect((error as UserError).lines[0]).to.match(/^--connectors must be a whole number.*'two'$/);
    expect((error as UserError).lines[1]).to.match(/^--valid-id-tag must be text of 1 to 20 characters/);
    expect(asked).to.deep.equal([]);
  });

  it('asks over which wire, and over SOAP where the CSMS calls back', async () => {
    const { ask, asked } = person('csms', 'soap', '1.5s', '', 'http://10.0.0.2:9200/');
    const said: string[] = [];
    const answers = await collectAnswers({}, ask, (line) => said.push(line));
    expect(answers).to.include({ over: '1.5S', endpoint: 'http://127.0.0.1:8080/ocpp' });
    expect(answers).to.include({ callbackUrl: 'http://10.0.0.2:9200/', identity: 'CP001' });
    expect(said).to.deep.equal(['  It must be 1.6J, 1.6S, 1.5S, 1.2S or 2.0.1J.']);
    expect(asked).to.have.length(9);
  });

  it('speaks of callbacks to a CSMS over SOAP alone', async () => {
    for (const flags of [{ sut: 'station', over: '1.6S' }, { sut: 'csms' }] as const) {
      const error: unknown = await collectAnswers({ ...flags, callbackUrl: 'http://10.0.0.2/' }).catch(
        (thrown: unknown) => thrown,
      );
      expect((error as Error).message).to.contain('--callback-url is for a CSMS under test over SOAP');
    }
  });

  it('wants to know who is under test', async () => {
    const error: unknown = await collectAnswers({ over: '1.6J' }).catch((thrown: unknown) => thrown);
    expect((error as Error).message).to.contain('--sut station');
  });
});

describe('how the programme is called, in hints', () => {
  it('is as it was typed', () => {
    expect(calledAs('/home/me/plugfest/bin/plugfest.js', '/home/me/plugfest')).to.equal('node bin/plugfest.js');
    expect(calledAs('/home/me/plugfest/bin/plugfest.js', '/home/me/work')).to.equal(
      'node /home/me/plugfest/bin/plugfest.js',
    );
    expect(calledAs('/usr/local/bin/plugfest', '/home/me')).to.equal('plugfest');
  });
});

describe('plugfest init --pics', () => {
  it('writes both files, and the configuration finds the claims', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plugfest-init-pics-'));
    try {
      const [config, pics] = [join(folder, 'plugfest.yaml'), join(folder, 'claims', 'pics.yaml')];
      mkdirSync(join(folder, 'claims'));
      await initCommand().parseAsync(['--sut', 'csms', '--yes', '--out', config, '--pics', pics], { from: 'user' });
      expect(readFileSync(config, 'utf8')).to.match(/^pics: 'claims\/pics\.yaml'$/m);
      const { pics: read } = loadRunConfig({ config }, folder);
      const claims = featuresFor('1.6', 'csms').map(({ id }) => id);
      expect([...read['1.6']!.given]).to.deep.equal(claims);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
