import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunConfig } from '../config/index.ts';
import { tlsOf } from './tls.ts';

describe('the TLS material of a run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-tls-'));
    for (const name of ['ca', 'cert', 'key']) writeFileSync(join(folder, name), name);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const none = { password: undefined, ca: undefined, cert: undefined, key: undefined };
  const security = (files: readonly ('ca' | 'cert' | 'key')[], profile: 0 | 2 | 3): RunConfig['security'] => ({
    ...none,
    profile,
    ...Object.fromEntries(files.map((name) => [name, join(folder, name)])),
  });

  it('is none without files', () => {
    expect(tlsOf({ sut: 'station', security: security([], 0) })).to.equal(undefined);
  });

  it('is what stands in the files', () => {
    expect(tlsOf({ sut: 'csms', security: security(['ca'], 2) })).to.deep.equal({ ca: Buffer.from('ca') });
    expect(tlsOf({ sut: 'station', security: security(['cert', 'key'], 2) })).to.deep.equal({
      cert: Buffer.from('cert'),
      key: Buffer.from('key'),
    });
  });

  it('demands a certificate of the station in security profile 3 only', () => {
    const files = ['ca', 'cert', 'key'] as const;
    expect(tlsOf({ sut: 'station', security: security(files, 3) })).to.have.property('requestCert', true);
    expect(tlsOf({ sut: 'station', security: security(files, 2) })).to.not.have.property('requestCert');
    expect(tlsOf({ sut: 'csms', security: security(files, 3) })).to.not.have.property('requestCert');
  });
});
