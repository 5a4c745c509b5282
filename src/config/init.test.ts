import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initQuestions, initText, type InitAnswers } from './init.ts';
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
        .replace(/^ {2}authorizationKey: .*$/m, '')
        .replace(/^pics: .*$/m, '')
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
});
