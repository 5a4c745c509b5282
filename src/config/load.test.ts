import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../pics/index.ts';
import { loadRunConfig } from './load.ts';
import type { RunConfig } from './run-config.ts';
import type { RunFlags } from './settings.ts';

describe('the configuration of a run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (text: string, name = 'plugfest.yaml'): void => writeFileSync(join(folder, name), text);
  const load = (flags: RunFlags = {}): RunConfig => loadRunConfig(flags, folder);
  const problems = (flags: RunFlags = {}): readonly string[] => {
    try {
      load(flags);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.problems.map(({ where, say }) => `${where}: ${say}`);
      throw error;
    }
    return [];
  };
  const station: RunFlags = { sut: 'station' };
  const csms: RunFlags = { sut: 'csms', url: 'ws://host/ocpp' };

  it('has a default for everything but who is under test', () => {
    expect(load(station)).to.deep.include({
      file: undefined,
      sut: 'station',
      over: ['1.6J'],
      listen: { host: '127.0.0.1', port: 0 },
      url: undefined,
      identities: ['CP001'],
      driver: 'manual',
      profiles: [],
      lanes: 1,
      bail: false,
      repeat: 1,
      timeout: 30,
      out: undefined,
      reporters: ['console', 'json', 'html'],
    });
    expect(problems()).to.deep.equal([
      'the command line: who is under test is not said; write --sut station or --sut csms',
    ]);
  });

  it('takes plugfest.yaml where there is one, and a flag before it', () => {
    file('sut: station\ntimeout: 20\nlisten: "[::1]:9000"\nbail: true\n');
    expect(load()).to.deep.include({
      timeout: 20,
      bail: true,
      listen: { host: '::1', port: 9000 },
      file: join(folder, 'plugfest.yaml'),
    });
    expect(load({ timeout: '7' })).to.deep.include({ timeout: 7, bail: true });
  });

  it('takes the file of --config, which must exist', () => {
    file('sut: csms\nurl: wss://host/x\n', 'other.yaml');
    expect(load({ config: 'other.yaml' })).to.deep.include({ sut: 'csms', url: 'wss://host/x' });
    expect(problems({ config: 'nowhere.yaml' })).to.deep.equal([
      'nowhere.yaml: there is no such file; correct the path of the configuration, or create the file',
    ]);
  });

  it('names the key, the line and what to write', () => {
    file('sut: station\n# a comment\nlanes: many\nlisten: 9000\nrepeat:\n');
    expect(problems()).to.deep.equal([
      'plugfest.yaml, line 4, listen: must be HOST:PORT with a port from 0 to 65535; write for example listen: 127.0.0.1:9000',
      'plugfest.yaml, line 3, lanes: must be a whole number from 1 to 100; write for example lanes: 1',
      'plugfest.yaml, line 5, repeat: must be a whole number from 1 to 1000; write for example repeat: 3',
    ]);
    file('sut: station\n');
    expect(problems({ timeout: '0' })).to.deep.equal([
      '--timeout: must be a whole number from 1 to 3600, in seconds; write for example --timeout 30',
    ]);
  });

  it('tells the nearest key', () => {
    file('sut: station\nsecurity_profile: 2\nvalues: { connectorId: 1 }\n');
    expect(problems()).to.deep.equal([
      "plugfest.yaml, line 2, security_profile: unknown key 'security_profile'; did you mean 'security-profile'?",
      "plugfest.yaml, line 3, values: unknown key 'values'; did you mean 'value'?",
    ]);
  });

  it('says that a number which is meant as text needs quotes', () => {
    file('sut: station\nidentity: 1234\n');
    expect(problems()[0]).to.contain('line 2, identity: must be').and.to.contain(', in quotes');
    file('sut: station\nvalue:\n  validIdTag: 1234\n');
    expect(problems()).to.deep.equal([
      'plugfest.yaml, line 3, value.validIdTag: validIdTag must be text of 1 to 20 characters, in quotes',
    ]);
  });

  it('never repeats a password that does not fit', () => {
    file('sut: station\npassword: [hunter2]\n');
    expect(problems()[0]).to.contain('line 2, password: must be text').and.not.to.contain('hunter2');
  });

  describe('values', () => {
    it('come from file and flags, each key for itself', () => {
      file('sut: station\nvalue:\n  connectorIds: [1, 2, 3]\n  validIdTag: FILE\n');
      const read = load({ value: ['validIdTag=FLAG', 'connectorId=3'] }).values['1.6']!;
      expect(read.values).to.deep.include({ connectorIds: [1, 2, 3], validIdTag: 'FLAG', connectorId: 3 });
      expect([...read.given]).to.have.members(['connectorIds', 'validIdTag', 'connectorId']);
    });

    it('are refused with their line', () => {
      file('sut: station\nvalue:\n  connectorId: 0\n  heartbeat: 5\n');
      expect(problems()).to.deep.equal([
        'plugfest.yaml, line 3, value.connectorId: connectorId must be a whole number from 1 to 1000',
        "plugfest.yaml, line 4, value.heartbeat: unknown value 'heartbeat'; known are: " +
          problems()[1]!.split('known are: ')[1]!,
      ]);
      file('sut: station\nvalue: [1]\n');
      expect(problems()[0]).to.contain('line 2, value: write lines like "connectorId: 1"');
    });

    it('go to the versions that know them', () => {
      const { values } = load({
        ...station,
        over: ['1.6J', '2.0.1J'],
        value: ['evseId=2', 'connectorIds=1', 'heartbeatInterval=11'],
      });
      expect(values['1.6']!.values).to.deep.include({ connectorIds: [1], heartbeatInterval: 11 });
      expect(values['2.0.1']!.values).to.deep.include({ evseId: 2, heartbeatInterval: 11 });
      expect(problems({ ...station, over: ['1.6J', '2.0.1J'], value: ['nonsense=1'] })).to.have.length(1);
    });
  });

  describe('PICS', () => {
    it('are the defaults when none is given', () => {
      const { pics, given } = load(station).pics['1.6']!;
      expect(pics).to.deep.include({ Core: true, Reservation: false });
      expect(given.size).to.equal(0);
    });

    it('are found beside the file that names them, but from here when a flag does', () => {
      mkdirSync(join(folder, 'sub'));
      file('claims: { Reservation: true }\n', 'sub/pics.yaml');
      file('sut: station\npics: pics.yaml\n', 'sub/plugfest.yaml');
      expect(load({ config: 'sub/plugfest.yaml' }).pics['1.6']!.pics).to.have.property('Reservation', true);
      expect(load({ ...station, pics: ['sub/pics.yaml'] }).pics['1.6']!.pics).to.have.property('Reservation', true);
    });

    it('are refused with file and line', () => {
      file('claims:\n  Resevation: true\n', 'pics.yaml');
      expect(problems({ ...station, pics: ['pics.yaml'] })).to.deep.equal([
        "pics.yaml, line 2, claims.Resevation: unknown claim 'Resevation'; did you mean 'Reservation'?",
      ]);
      expect(problems({ ...station, pics: ['nowhere.yaml'] })[0]).to.contain(
        'nowhere.yaml: there is no such file; correct the path of the PICS',
      );
    });

    it('must say their version when several are tested', () => {
      file('claims: { Core: true }\n', 'pics.yaml');
      const flags = { ...station, over: ['1.6J', '2.0.1J'], pics: ['pics.yaml'] };
      expect(problems(flags)[0]).to.contain(
        "must say which of the tested versions it is for: version: '1.6' or '2.0.1'",
      );
      file("version: '2.0.1'\nclaims: { C02: true }\n", 'pics.yaml');
      expect(load(flags).pics['2.0.1']!.pics).to.have.property('C02', true);
    });

    it('claim several connectors exactly when several are listed', () => {
      const claimed = (connectorIds: string): unknown =>
        load({ ...station, value: [`connectorIds=${connectorIds}`] }).pics['1.6']!.pics['MultipleConnectors'];
      expect([claimed('1'), claimed('1,2')]).to.deep.equal([false, true]);
      file('claims: { MultipleConnectors: true }\n', 'pics.yaml');
      expect(problems({ ...station, pics: ['pics.yaml'], value: ['connectorIds=1'] })).to.deep.equal([
        'value: connectorIds lists 1, but the PICS says MultipleConnectors: true; correct one of them',
      ]);
    });
  });

  describe('the endpoint', () => {
    it('is needed for a CSMS, and wrong for a station', () => {
      expect(problems({ sut: 'csms' })).to.deep.equal([
        'the command line: a CSMS is under test, but where it is, is not said; write --url ws://127.0.0.1:9000/ocpp',
      ]);
      expect(problems({ sut: 'station', url: 'ws://host' })[0]).to.contain(
        '--url: is for a CSMS under test; a station connects to us',
      );
    });

    for (const url of ['host:9000', 'ftp://host', 'ws://', 'ws://me:secret@host/', 'nonsense']) {
      it(`is not ${url}`, () => {
        const [first] = problems({ sut: 'csms', url });
        expect(first).to.contain('--url: must be a URL that begins with ws://').and.not.to.contain('secret');
      });
    }

    it('fits the binding', () => {
      expect(problems({ ...csms, over: ['1.6S'] })[0]).to.contain(
        'over 1.6S the URL begins with http:// or https://, but it begins with ws://',
      );
      expect(problems({ ...csms, url: 'http://host', over: ['1.6J'] })[0]).to.contain(
        'over 1.6J the URL begins with ws:// or wss://',
      );
    });

    it('names versions that have test cases', () => {
      expect(problems({ ...station, over: ['2.1J'] })).to.deep.equal([
        '--over: there are no test cases for OCPP 2.1 yet; there are for 1.2, 1.5, 1.6, 2.0.1',
      ]);
      expect(problems({ ...station, over: ['1.6'] })[0]).to.contain('--over: must be one or more of 1.2S, 1.5S');
      expect(load({ ...station, over: ['1.6J,2.0.1J'] }).over).to.deep.equal(['1.6J', '2.0.1J']);
    });
  });

  describe('lanes and identities', () => {
    it('of a CSMS: one identity per lane', () => {
      expect(load({ ...csms, lanes: '3' }).identities).to.deep.equal(['CP001', 'CP002', 'CP003']);
      expect(load({ ...csms, lanes: '2', identity: 'X{n}' }).identities).to.deep.equal(['X1', 'X2']);
      expect(load({ ...csms, identity: ['a', 'b'] })).to.deep.include({ identities: ['a', 'b'], lanes: 2 });
      expect(load({ ...csms, identity: ['a', 'b'], lanes: '1' })).to.deep.include({ identities: ['a'], lanes: 1 });
      expect(problems({ ...csms, lanes: '2', identity: 'CP7' })).to.deep.equal([
        "--identity: 2 lanes need 2 identities; write a pattern: --identity 'CP{n}'",
      ]);
    });

    it('of stations: as many lanes as stations are listed', () => {
      expect(load({ ...station, identity: ['a', 'b'] })).to.deep.include({ identities: ['a', 'b'], lanes: 2 });
      expect(problems({ ...station, lanes: '2' })).to.deep.equal([
        '--lanes: a station takes one lane, and 1 is listed; list more under identity',
      ]);
      expect(problems({ ...station, identity: 'CP{n}' })[0]).to.contain('has a fixed identity, not a pattern');
    });

    for (const identity of ['', 'a b', 'a:b', 'x'.repeat(49), 'a\nb']) {
      it(`takes no identity ${JSON.stringify(identity.slice(0, 10))}`, () => {
        expect(problems({ ...station, identity })[0]).to.contain('--identity: must be 1 to 48 printable characters');
      });
    }
  });

  describe('security', () => {
    it('needs what the profile needs', () => {
      const missing = (flags: RunFlags): string[] =>
        problems(flags).map((problem) => /needs (\w+);/.exec(problem)?.[1] ?? problem);
      expect(missing({ ...station, 'security-profile': '1' })).to.deep.equal(['password']);
      expect(missing({ ...station, 'security-profile': '2' })).to.deep.equal(['password', 'cert', 'key']);
      expect(missing({ ...station, 'security-profile': '3' })).to.deep.equal(['cert', 'key', 'ca']);
      expect(missing({ ...csms, url: 'wss://h', 'security-profile': '2' })).to.deep.equal(['password']);
      expect(missing({ ...csms, url: 'wss://h', 'security-profile': '3' })).to.deep.equal(['cert', 'key']);
    });

    it('needs TLS from profile 2 on, and a key for a certificate', () => {
      expect(problems({ ...csms, 'security-profile': '2', password: 'p' })[0]).to.contain(
        'the URL must begin with wss:// or https://',
      );
      expect(problems({ ...station, cert: 'c.pem' })[0]).to.contain(
        '--cert: a certificate needs its key; write --key key.pem',
      );
    });

    it('has absolute paths', () => {
      file('sut: station\nsecurity-profile: 2\npassword: "0123456789012345"\ncert: c.pem\nkey: tls/k.pem\n');
      expect(load().security).to.deep.equal({
        profile: 2,
        password: '0123456789012345',
        ca: undefined,
        cert: join(folder, 'c.pem'),
        key: join(folder, 'tls/k.pem'),
      });
    });
  });

  it('refuses a driver that is none', () => {
    expect(problems({ ...station, driver: 'ssh:host' })[0]).to.contain(
      '--driver: must be manual, http:URL, exec:COMMAND or module:FILE',
    );
  });

  it('tells the problems of all sources at once', () => {
    file('sut: station\nlanez: 2\npics: nowhere.yaml\n');
    expect(problems({ timeout: 'x', value: ['a'], url: 'ws://h' })).to.have.length(5);
  });
});
