import { expect } from 'chai';
import { tmpdir } from 'node:os';
import { ConfigurationError } from '../pics/index.ts';
import { ownAddresses } from './hosts.ts';
import { loadRunConfig } from './load.ts';
import type { RunFlags } from './settings.ts';

describe('what does not fit together over SOAP', () => {
  /** The problems of these flags, each as the user reads it. */
  function problems(flags: RunFlags): readonly string[] {
    try {
      loadRunConfig(flags, tmpdir());
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.problems.map(({ where, say }) => `${where}: ${say}`);
      throw error;
    }
  }

  const csms = { sut: 'csms', over: ['1.5S'], url: 'http://127.0.0.1:8080/ocpp' } as const;
  const far = { ...csms, url: 'http://csms.example.org:8080/ocpp' } as const;
  const station = { sut: 'station', over: ['1.6S'] } as const;
  const own = ownAddresses()[0] ?? '127.0.0.1';

  it('a CSMS on this machine calls back at a free port of it, or at the one that is said', () => {
    expect(problems(csms)).to.deep.equal([]);
    expect(problems({ ...csms, callback: '127.0.0.1:9200' })).to.deep.equal([]);
    expect(problems({ ...csms, callback: '0.0.0.0:9200', 'callback-url': 'http://10.0.0.9:9200/' })).to.deep.equal([]);
  });

  it('nobody can call 0.0.0.0', () => {
    expect(problems({ ...csms, callback: '0.0.0.0:9200' })).to.deep.equal([
      `--callback: nobody can call 0.0.0.0: say where the CSMS calls, --callback-url http://${own}:9200/`,
    ]);
    expect(problems({ ...csms, callback: '[::]:0' })[0]).to.contain('--callback [::]:9200 and --callback-url');
  });

  it('a CSMS elsewhere cannot call 127.0.0.1, unless the user says what it can call', () => {
    for (const flags of [far, { ...far, callback: '127.0.0.1:9300' }])
      expect(problems(flags)[0]).to.match(
        /the CSMS at csms\.example\.org:8080 cannot call 127\.0\.0\.1, which means itself to it; write --callback 0\.0\.0\.0:9[23]00 and --callback-url http:/,
      );
    expect(
      problems({ ...far, callback: '127.0.0.1:9200', 'callback-url': 'https://proxy.example.org/' }),
    ).to.deep.equal([]);
  });

  it('a URL that is told needs a port that stays', () => {
    const told = { 'callback-url': 'http://10.0.0.9:9200/' };
    const say = '--callback-url: leads nowhere as long as plugfest takes any free port; write --callback 0.0.0.0:9200';
    expect(problems({ ...csms, ...told })).to.deep.equal([say]);
    expect(problems({ ...csms, ...told, callback: '0.0.0.0:0' })).to.deep.equal([say]);
  });

  it('callback is for a CSMS, callback-hosts and station-url are for a station', () => {
    expect(problems({ ...station, callback: '127.0.0.1:9200' })).to.deep.equal([
      '--callback: is for a CSMS under test; a station under test is called back where its wsa:From says: leave it out',
    ]);
    expect(problems({ ...csms, 'callback-hosts': '10.0.0.7' })).to.deep.equal([
      '--callback-hosts: is for a station under test; a CSMS under test is called at its URL: leave it out',
    ]);
    expect(problems({ ...station, over: ['1.6J'], callback: '127.0.0.1:9200' }), 'JSON does not mind').to.deep.equal(
      [],
    );
  });

  it('the address of a station that is not under test', () => {
    expect(problems({ ...station, 'station-url': 'CP001=http://10.0.0.7:8081/' })).to.deep.equal([]);
    expect(problems({ ...station, 'station-url': 'CP01=http://10.0.0.7:8081/' })).to.deep.equal([
      '--station-url: CP01 is not among the stations under test (CP001); correct it, or add it with identity',
    ]);
  });

  it('several bindings at one port', () => {
    expect(problems({ ...station, over: ['1.6S,1.5S'], listen: '0.0.0.0:9000' })).to.deep.equal([
      '--listen: 1.6S and 1.5S cannot share one port; run them one after the other, or write --listen 0.0.0.0:0',
    ]);
    expect(problems({ ...csms, over: ['1.6S,1.5S'], callback: '127.0.0.1:9200' })[0]).to.match(
      /^--callback: 1\.6S and 1\.5S cannot share one port/,
    );
    expect(problems({ ...csms, over: ['1.6S,1.5S'] })).to.deep.equal([]);
  });

  it('security profiles and passwords are of JSON', () => {
    expect(problems({ ...station, 'security-profile': '2', password: 'x', cert: 'c', key: 'k' })[0]).to.match(
      /^--security-profile: security profiles are there for JSON alone/,
    );
    expect(problems({ ...station, password: 'x' })).to.deep.equal([
      '--password: OCPP over SOAP knows no password; leave it out, and use https with ca, cert and key',
    ]);
    expect(problems({ ...station, over: ['1.6S,1.6J'], password: 'x' })).to.deep.equal([]);
  });
});
