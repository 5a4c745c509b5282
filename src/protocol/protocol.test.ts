import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { manifest } from './generated/manifest.ts';
import { protocolOf } from './index.ts';
import type { TypedVersion } from './index.ts';
import { schemaOf } from './schemas.ts';

const versions: readonly TypedVersion[] = ['1.6', '2.0.1'];
const require = createRequire(import.meta.url);

describe('protocolOf', () => {
  it('knows the 39 actions of 1.6: 28 of the specification and 11 of the security whitepaper', () => {
    const actions = [...protocolOf('1.6').actions.values()];
    expect(actions).to.have.length(39);
    expect(actions.filter(({ profile }) => profile === 'Security')).to.have.length(11);
  });

  it('knows the 64 actions of 2.0.1', () => {
    expect(protocolOf('2.0.1').actions.size).to.equal(64);
  });

  it('counts who sends what', () => {
    const count = (version: TypedVersion, sender: string): number =>
      [...protocolOf(version).actions.values()].filter((facts) => facts.sender === sender).length;
    expect([count('1.6', 'station'), count('1.6', 'csms'), count('1.6', 'both')]).to.deep.equal([13, 25, 1]);
    expect([count('2.0.1', 'station'), count('2.0.1', 'csms'), count('2.0.1', 'both')]).to.deep.equal([24, 39, 1]);
  });

  for (const version of versions) {
    it(`has a request and a response schema for every action of ${version}`, () => {
      for (const action of protocolOf(version).actions.keys()) {
        expect(schemaOf(version, action, 'request').type, action).to.equal('object');
        expect(schemaOf(version, action, 'response').type, action).to.equal('object');
      }
    });

    it(`compiles every schema of ${version} and refuses a payload that is no object`, () => {
      const protocol = protocolOf(version);
      for (const action of protocol.actions.keys()) {
        for (const kind of ['request', 'response'] as const) {
          const rules = protocol.validate(action, kind, []).map(({ path, rule }) => `${path}:${rule}`);
          expect(rules, `${action} ${kind}`).to.deep.equal([':type']);
        }
      }
    });

    it(`says who may send an action of ${version}`, () => {
      const protocol = protocolOf(version);
      expect(protocol.maySend('station', 'BootNotification')).to.equal(true);
      expect(protocol.maySend('csms', 'BootNotification')).to.equal(false);
      expect(protocol.maySend('csms', 'Reset')).to.equal(true);
      expect(protocol.maySend('station', 'Reset')).to.equal(false);
      expect(protocol.maySend('station', 'DataTransfer') && protocol.maySend('csms', 'DataTransfer')).to.equal(true);
    });

    it(`takes no name of a JavaScript object for an action of ${version}`, () => {
      const protocol = protocolOf(version);
      for (const name of ['constructor', '__proto__', 'toString', 'bootNotification', '']) {
        expect(protocol.knows(name), name).to.equal(false);
        expect(protocol.maySend('station', name), name).to.equal(false);
        expect(() => protocol.validate(name, 'request', {}), name).to.throw(RangeError);
      }
    });
  }

  it('keeps the versions apart', () => {
    expect(protocolOf('1.6').knows('TransactionEvent')).to.equal(false);
    expect(protocolOf('2.0.1').knows('StartTransaction')).to.equal(false);
  });
});

describe('the manifest', () => {
  it('is of the package that is installed', () => {
    const installed = require(`${manifest.package}/package.json`) as { version: string };
    expect(installed.version).to.equal(manifest.packageVersion);
  });

  for (const { version, file, actions, schemas, sha256 } of manifest.versions) {
    it(`has the counts and the hash of the schemas of ${version}`, () => {
      const text = readFileSync(require.resolve(`${manifest.package}/lib/schemas/${file}`));
      expect(createHash('sha256').update(text).digest('hex')).to.equal(sha256);
      expect(protocolOf(version).actions.size).to.equal(actions);
      expect(schemas).to.equal(2 * actions);
    });
  }
});
