import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initQuestions, initText, wrongAnswer, type InitAnswers, type InitQuestion } from './init.ts';
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
      const given = Object.fromEntries(initQuestions(role).map(({ key, byDefault }) => [key, byDefault]));
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
    for (const sut of ['station', 'csms'] as const)
      for (const { key, byDefault } of initQuestions(sut))
        expect(wrongAnswer(key, byDefault, { sut, over: '1.6J' }), key).to.equal(undefined);
    expect(wrongAnswer('identity', 'CP{n}', { sut: 'csms', over: '1.6J' })).to.equal(undefined);
  });
});
