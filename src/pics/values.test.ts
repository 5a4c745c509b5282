import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, pemOf, privateKeyPem, selfSignedCertificate } from '../pki/index.ts';
import { ConfigurationError } from './problem.ts';
import { parseValueFlag, readValues, valueFieldsOf } from './values.ts';

const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((problem) => `${problem.where}: ${problem.say}`);
    throw error;
  }
  return [];
};
const flags = (...texts: readonly string[]) => texts.map(parseValueFlag);

describe('configured values that name files', () => {
  let folder: string;
  let certificate: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-values-'));
    const keys = generateKeyPair('P-256');
    certificate = pemOf(
      await selfSignedCertificate(keys, {
        subject: { commonName: 'Test', organization: 'Plugfest' },
        purpose: 'authority',
        notBefore: 0,
        notAfter: 1e12,
      }),
    );
    writeFileSync(join(folder, 'new.bin'), 'firmware');
    writeFileSync(join(folder, 'signing.pem'), certificate);
    writeFileSync(join(folder, 'signing.key'), privateKeyPem(keys));
    writeFileSync(join(folder, 'other.key'), privateKeyPem(generateKeyPair('P-256')));
    writeFileSync(join(folder, 'damaged.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    writeFileSync(join(folder, 'both.pem'), `${certificate}\n${privateKeyPem(keys)}`);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('mean them from the folder of whoever names them', () => {
    const { values } = readValues('1.6', [
      { key: 'firmwareFile', value: 'new.bin', where: 'a.yaml', folder },
      { key: 'firmwareSigningCertificate', value: 'signing.pem', where: 'a.yaml', folder },
    ]);
    expect(values.firmwareFile).to.equal(join(folder, 'new.bin'));
    expect(values.firmwareSigningCertificate).to.equal(certificate);
  });

  it('must be there, and be what they should be', () => {
    for (const [key, value] of [
      ['firmwareFile', 'none.bin'],
      ['firmwareFile', '.'],
      ['firmwareSigningCertificate', 'new.bin'],
      ['firmwareSigningCertificate', 'none.pem'],
      ['firmwareSigningCertificate', 'damaged.pem'],
      // What a case installs or sends is shown to the system under test.
      ['rootCertificate', 'signing.key'],
      ['rootCertificate', 'both.pem'],
      ['authorityKey', 'signing.pem'],
    ] as const)
      expect(() => readValues('1.6', [{ key, value, where: 'a.yaml', folder }]), value).to.throw(
        ConfigurationError,
        key,
      );
  });

  it('must belong together: the authority and its key', () => {
    const authority = (files: { readonly authorityCertificate?: string; readonly authorityKey?: string }) =>
      problemsOf(() =>
        readValues(
          '1.6',
          Object.entries(files).map(([key, value]) => ({ key, value, where: 'a.yaml', folder })),
        ),
      );
    const authorityCertificate = 'signing.pem';
    expect(authority({ authorityCertificate, authorityKey: 'signing.key' })).to.deep.equal([]);
    expect(authority({ authorityCertificate, authorityKey: 'other.key' })).to.deep.equal([
      'value: authorityKey is not the key of authorityCertificate; give the key with which it was made',
    ]);
    expect(authority({ authorityCertificate })[0]).to.include('write authorityKey as well');
    expect(authority({ authorityKey: 'signing.key' })[0]).to.include('write authorityCertificate as well');
  });
});

describe('configured values', () => {
  it('gives every key its default, each of which the field itself would accept', () => {
    for (const version of ['1.6', '2.0.1'] as const) {
      const { values, given } = readValues(version);
      expect(given.size).to.equal(0);
      for (const [key, field] of Object.entries(valueFieldsOf(version))) {
        expect(values).to.have.property(key, field.default);
        if (field.default !== undefined) expect(field.read(field.default), key).to.deep.equal(field.default);
      }
    }
  });

  it('reads flags as their types and remembers which were given', () => {
    const { values, given } = readValues(
      '1.6',
      flags('connectorIds=1,2,3', 'connectorId=3', 'validIdTag=0042', 'chargingRateUnit=W'),
    );
    expect(values.connectorIds).to.deep.equal([1, 2, 3]);
    expect(values.connectorId).to.equal(3);
    expect(values.validIdTag).to.equal('0042');
    expect(values.chargingRateUnit satisfies 'A' | 'W').to.equal('W');
    expect([...given]).to.have.members(['connectorIds', 'connectorId', 'validIdTag', 'chargingRateUnit']);
  });

  it('lets the later of two values count', () => {
    expect(readValues('1.6', flags('heartbeatInterval=20', 'heartbeatInterval=30')).values.heartbeatInterval).to.equal(
      30,
    );
  });

  it('tells the nearest key', () => {
    expect(problemsOf(() => readValues('1.6', flags('conectorId=1')))).to.deep.equal([
      "--value: unknown value 'conectorId'; did you mean 'connectorId'?",
    ]);
    expect(problemsOf(() => readValues('1.6', flags('toString=1')))[0]).to.contain("unknown value 'toString'");
  });

  it('tells all wrong values at once, and what to write', () => {
    expect(
      problemsOf(() =>
        readValues('1.6', flags('heartbeatInterval=0', 'chargingRateUnit=kW', 'validIdTag=', 'retryInterval=1.5')),
      ),
    ).to.deep.equal([
      '--value: heartbeatInterval must be a whole number from 1 to 86400, in seconds',
      '--value: chargingRateUnit must be one of A, W',
      '--value: validIdTag must be text of 1 to 20 characters',
      '--value: retryInterval must be a whole number from 1 to 86400, in seconds',
    ]);
  });

  it('takes no list with doubles, no id tag of 21 characters, no number where YAML lost the zeros of a tag', () => {
    const bad = [
      ['connectorIds', '1,1'],
      ['connectorIds', []],
      ['validIdTag', 'x'.repeat(21)],
      ['validIdTag', 42],
      ['validIdTag', 'a\nb'],
      ['heartbeatInterval', Number.NaN],
      ['heartbeatInterval', null],
    ] as const;
    for (const [key, value] of bad)
      expect(
        problemsOf(() => readValues('1.6', [{ key, value, where: 'here' }])),
        key,
      ).to.have.length(1);
  });

  it('tests the first listed connector when only the list is given, and refuses a connector outside of it', () => {
    expect(readValues('1.6', flags('connectorIds=4,5')).values.connectorId).to.equal(4);
    expect(problemsOf(() => readValues('1.6', flags('connectorIds=4,5', 'connectorId=1')))).to.deep.equal([
      'value: connectorId is 1, which is not among connectorIds (4, 5); add it there',
    ]);
  });

  it('checks the form of the secret without repeating it', () => {
    const [problem] = problemsOf(() => readValues('1.6', flags('authorizationKey=hunter2')));
    expect(problem).to.contain('32 to 40 hexadecimal digits').and.not.to.contain('hunter2');
  });

  it('wants key=value of a flag, and allows = in the value', () => {
    expect(parseValueFlag('firmwareUrl=http://h/?a=b')).to.deep.include({ key: 'firmwareUrl', value: 'http://h/?a=b' });
    expect(problemsOf(() => parseValueFlag('connectorId'))[0]).to.contain('key=value');
    expect(problemsOf(() => parseValueFlag('=1'))[0]).to.contain('key=value');
  });
});
