import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { folderStore, safeName } from './store.ts';

describe('folder of uploads', () => {
  it('never writes through a link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plugfest-store-'));
    writeFileSync(join(folder, 'victim'), 'untouched');
    symlinkSync(join(folder, 'victim'), join(folder, 'link'));
    expect(() => folderStore(folder).keep('link')).to.throw();
    expect(() => folderStore(join(folder, 'link')).keep('x')).to.throw();
    expect(readFileSync(join(folder, 'victim'), 'utf8')).to.equal('untouched');
    rmSync(folder, { recursive: true });
  });

  it('makes safe names of hostile ones', () => {
    expect(safeName('../../etc/passwd')).to.equal('passwd');
    expect(safeName('C:\\logs\\diag 1.zip')).to.equal('diag_1.zip');
    expect(safeName('.bashrc')).to.equal('bashrc');
    expect(safeName('..')).to.equal('');
    expect(safeName('a\u0000b\n')).to.equal('a_b_');
    expect(safeName('x'.repeat(5000))).to.have.length(80);
  });
});
