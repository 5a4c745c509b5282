import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initBindings, initQuestions, initText, wrongAnswer, type InitAnswers, type InitQuestion } from './init.ts';
import { versionOf } from '../protocol/index.ts';
import { loadRunConfig } from './load.ts';
import type { RunConfig } from './run-config.ts';
import { runKeys } from './run-keys.ts';

const answers: Record<'station' | 'csms', InitAnswers> = {
  station: {
    sut: 'station',
    over: '1.6J',
    endpoint: '0.0.0.0:9000',
    identity: 'CP001',
    driver: 'manual',
    connectors: 2,
    validIdTag: 'TAG-001',
  },
  csms: {
    sut: 'csms',
    over: '1.6J',
    endpoint: 'ws://127.0.0.1:9000/ocpp',
    identity: 'CP001',
    driver: 'manual',
    connectors: 2,
    validIdTag: 'TAG-001',
  },
};

describe('a new plugfest.yaml', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-init-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const loaded = (text: string): RunConfig => {
    writeFileSync(join(folder, 'plugfest.yaml'), text);
    return loadRunConfig({}, folder);
  };

  for (const role of ['station', 'csms'] as const) {
    it(`for a ${role} is read without a problem, and is the sample in fixtures/config`, () => {
      const text = initText(answers[role]);
      expect(loaded(text)).to.deep.include({ sut: role, identities: ['CP001'], over: ['1.6J'] });
      expect(readFileSync(join(process.cwd(), 'fixtures', 'config', `${role}.yaml`), 'utf8')).to.equal(text);
    });

    it(`for a ${role} is still read when every comment is put in force`, () => {
      const text = initText(answers[role])
        .replaceAll(/^(\s*)# ([a-z][\w-]*: )/gm, '$1$2')
        .replaceAll('…', "'…'")
        .replace(
          /^ {2}(?:authorizationKey|firmwareFile|rootCertificate|authority\w+|firmwareSigningCertificate): .*$/gm,
          '',
        )
        .replace(/^(?:pics|expectations): .*$/gm, '')
        .replaceAll("'ws://", "'wss://");
      expect(loaded(text).security.profile).to.equal(2);
    });

    it(`for a ${role} asks with defaults that make a configuration`, () => {
      const given = Object.fromEntries(
        initQuestions({ sut: role, over: '1.6J' }).map(({ key, byDefault }) => [key, byDefault]),
      );
      const { endpoint, identity, driver, connectors, validIdTag } = answers[role];
      expect(given).to.deep.equal({ endpoint, identity, driver, connectors: String(connectors), validIdTag });
    });
  }

  it('mentions every key but that of the other role', () => {
    for (const key of Object.keys(runKeys)) {
      if (key !== 'url') expect(initText(answers.station)).to.match(new RegExp(`^(# )?${key}: `, 'm'));
    }
  });

  it('keeps what is typed as text', () => {
    const text = initText({ ...answers.station, identity: '0042', validIdTag: "it's no: # number" });
    const config = loaded(text);
    expect(config.identities).to.deep.equal(['0042']);
    expect(config.values['1.6']!.values.validIdTag).to.equal("it's no: # number");
  });

  it('lists EVSEs for OCPP 2.0.1', () => {
    const config = loaded(initText({ ...answers.station, over: '2.0.1J', connectors: 3 }));
    expect(config.values['2.0.1']!.values.evseIds).to.deep.equal([1, 2, 3]);
  });

  it('takes no answer that the configuration would refuse', () => {
    const wrong = (key: InitQuestion['key'], text: string, sut: 'station' | 'csms' = 'station'): string =>
      wrongAnswer(key, text, { sut, over: '1.6J' }) ?? '';
    expect(wrong('endpoint', '9000')).to.match(/^must be HOST:PORT/);
    expect(wrong('endpoint', '127.0.0.1:8080', 'csms')).to.match(/^must be a URL/);
    expect(wrong('endpoint', 'http://127.0.0.1:8080', 'csms')).to.equal('must begin with ws:// or wss:// over 1.6J');
    expect(wrong('identity', 'CP 1')).to.match(/^must be .*without blanks/);
    expect(wrong('identity', 'CP{n}')).to.contain('not a pattern');
    expect(wrong('connectors', 'two')).to.match(/^must be a whole number from 1/);
    expect(wrong('validIdTag', 'x'.repeat(21))).to.match(/20 characters/);
    expect(wrong('driver', 'robot')).to.contain('exec:COMMAND');
    expect(wrongAnswer('validIdTag', 'x'.repeat(21), { sut: 'station', over: '2.0.1J' })).to.equal(undefined);
  });

  it('offers only defaults that fit', () => {
    for (const over of initBindings)
      for (const sut of ['station', 'csms'] as const)
        for (const { key, byDefault } of initQuestions({ sut, over }))
          expect(wrongAnswer(key, byDefault, { sut, over }), `${sut} ${over} ${key}`).to.equal(undefined);
    expect(wrongAnswer('identity', 'CP{n}', { sut: 'csms', over: '1.6J' })).to.equal(undefined);
  });

  for (const over of ['1.6S', '1.5S', '1.2S'] as const) {
    it(`for a station over ${over} is read without a problem`, () => {
      const { soap, listen, values } = loaded(initText({ ...answers.station, over, connectors: 3 }));
      expect(listen).to.deep.equal({ host: '0.0.0.0', port: 9000 });
      expect(soap).to.include({ callback: undefined, callbackUrl: undefined });
      expect(values[versionOf(over) as '1.6']!.values.connectorIds).to.deep.equal([1, 2, 3]);
    });

    it(`for a CSMS over ${over} says where the CSMS calls back`, () => {
      const [endpoint, callbackUrl] = ['http://10.0.0.1:8080/steve', 'http://10.0.0.2:9200/'];
      const { url, soap } = loaded(initText({ ...answers.csms, over, endpoint, callbackUrl }));
      expect(url).to.equal(endpoint);
      expect(soap).to.deep.include({ callback: { host: '0.0.0.0', port: 9200 }, callbackUrl });
    });
  }

  it('listens on this machine alone for a callback URL of this machine, and on the port of its scheme', () => {
    const calledBack = (callbackUrl: string): unknown =>
      loaded(initText({ ...answers.csms, over: '1.6S', endpoint: 'http://127.0.0.1/', callbackUrl })).soap.callback;
    expect(calledBack('http://127.0.0.1:9200/')).to.deep.equal({ host: '127.0.0.1', port: 9200 });
    expect(calledBack('http://[::1]:9200/')).to.deep.equal({ host: '::1', port: 9200 });
    expect(calledBack('https://plugfest.example.org/')).to.deep.equal({ host: '0.0.0.0', port: 443 });
  });
});
