import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunConfig } from '../config/index.ts';
import { Secret } from '../session/index.ts';
import { termsOf } from './tls.ts';

describe('the terms of the connections of a run', () => {
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

  it('are the profile alone without files and password', () => {
    expect(termsOf({ security: security([], 0) })).to.deep.equal({ profile: 0 });
  });

  it('are what stands in the files', () => {
    expect(termsOf({ security: security(['ca'], 2) })).to.deep.equal({ profile: 2, trusted: ['ca'] });
    expect(termsOf({ security: security(['ca', 'cert', 'key'], 3) })).to.deep.equal({
      profile: 3,
      trusted: ['ca'],
      certificates: [{ chain: 'cert', key: 'key' }],
    });
  });

  it('take a password as text, or as an AuthorizationKey in hexadecimal', () => {
    const terms = (password: string) => termsOf({ security: { ...security([], 0), password } }).passwords;
    expect(terms('secret')?.[0]?.equals(new Secret('secret'))).to.equal(true);
    // OCPP-J 1.6 §6.2.2.
    const key = '0001020304050607FFFFFFFFFFFFFFFFFFFFFFFF';
    expect(terms(`hex:${key}`)?.[0]?.equals(new Secret(Buffer.from(key, 'hex')))).to.equal(true);
  });
});
