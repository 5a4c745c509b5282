import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresFor, featuresOf } from './features.ts';
import { picsSubject, picsTemplate, readPics, readPicsFile, type PicsFile } from './pics-file.ts';
import { ConfigurationError } from './problem.ts';
import { parseYaml } from './yaml-source.ts';

const station = { version: '1.6', role: 'station' } as const;
const read = (text: string): PicsFile => readPics(parseYaml(text, 'pics.yaml'), station);
const problemsOf = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((problem) => `${problem.where}: ${problem.say}`);
    throw error;
  }
  return [];
};

describe('the features', () => {
  it('have an id once per version', () => {
    for (const version of ['1.6', '2.0.1'] as const) {
      const ids = featuresOf(version).map((feature) => feature.id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });
});

describe('a PICS file', () => {
  it('claims over the defaults', () => {
    const { pics, given, product } = read(
      "version: '1.6'\nproduct: { vendor: Example }\nclaims:\n  Reservation: true\n  LocalStop: false\n",
    );
    expect(pics).to.deep.include({ Core: true, Reservation: true, LocalStop: false, SmartCharging: false });
    expect([...given]).to.deep.equal(['Reservation', 'LocalStop']);
    expect(product).to.deep.equal({ vendor: 'Example', model: '', firmware: '' });
  });

  it('may be empty', () => {
    expect(read('').pics).to.have.property('Core', true);
    expect(read('# nothing\n').given.size).to.equal(0);
  });

  it('of another system is told by its head alone', () => {
    expect(problemsOf("version: '1.6'\nrole: csms\nclaims:\n  ExpiredIdTags: true\n  Nonsense: 1\n")).to.deep.equal([
      'pics.yaml, line 2, role: is for role csms, but the run is for role station; give the PICS of this system',
    ]);
  });

  it('says what it is about', () => {
    expect(picsSubject(join(process.cwd(), 'fixtures/pics/1.6-csms.yaml'))).to.deep.equal({
      version: '1.6',
      role: 'csms',
    });
    expect(() => picsSubject('nowhere.yaml')).to.throw(ConfigurationError, 'there is no such file');
  });

  it('names the line and the nearest claim', () => {
    expect(problemsOf('claims:\n  Core: true\n  Resevation: true\n')).to.deep.equal([
      "pics.yaml, line 3, claims.Resevation: unknown claim 'Resevation'; did you mean 'Reservation'?",
    ]);
  });

  it('tells everything that is wrong at once', () => {
    expect(
      problemsOf(
        'claim:\n  Core: true\nversion: 2.0.1\nrole: csms\nclaims:\n  Core: maybe\nproduct:\n  firmware: 1.0\n',
      ),
    ).to.deep.equal([
      "pics.yaml, line 1, claim: unknown key 'claim'; did you mean 'claims'?",
      'pics.yaml, line 3, version: is for version 2.0.1, but the run is for version 1.6; give the PICS of this system',
      'pics.yaml, line 4, role: is for role csms, but the run is for role station; give the PICS of this system',
      'pics.yaml, line 6, claims.Core: must be true or false',
      'pics.yaml, line 8, product.firmware: must be text; put it in quotes',
    ]);
    expect(problemsOf('claims:\n  BlockedIdTags: true\n')).to.deep.equal([
      "pics.yaml, line 2, claims.BlockedIdTags: 'BlockedIdTags' is a claim of a CSMS; take it out",
    ]);
  });

  it('is refused where a list or a word stands for the claims', () => {
    expect(problemsOf('claims: [Core]\n')).to.deep.equal([
      'pics.yaml, line 1, claims: write lines like "name: value" under claims',
    ]);
    expect(problemsOf('claims: Core\n')).to.have.length(1);
    expect(problemsOf('- Core\n')).to.deep.equal(['pics.yaml: must consist of lines like "key: value"']);
  });

  it('is refused with its line when it is no YAML, or claims twice', () => {
    expect(problemsOf('claims:\n  Core: "true\n')[0]).to.match(/^pics\.yaml, line \d: this is not valid YAML/);
    expect(problemsOf('claims:\n  Core: true\n  Core: false\n')[0])
      .to.contain('line 3')
      .and.to.contain('not valid YAML');
  });

  it('takes no claim named like a member of every object', () => {
    expect(problemsOf('claims:\n  __proto__: { Core: true }\n  constructor: true\n')).to.have.length(2);
    expect(Object.getPrototypeOf(read('').pics)).to.equal(null);
  });

  it('is not blown up by aliases', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ].join('\n');
    expect(problemsOf(`${bomb}\n`)[0]).to.contain('too many YAML aliases');
  });

  it('says that there is no such file', () => {
    expect(() => readPicsFile('/nowhere/pics.yaml', station)).to.throw(
      ConfigurationError,
      '/nowhere/pics.yaml: there is no such file; correct the path of the PICS',
    );
  });

  for (const role of ['station', 'csms'] as const) {
    it(`has a template with every feature of a ${role}, which is the sample in fixtures/pics`, () => {
      const sample = readFileSync(join(process.cwd(), 'fixtures', 'pics', `1.6-${role}.yaml`), 'utf8');
      expect(sample).to.equal(picsTemplate({ version: '1.6', role }));
      const { pics, given } = readPics(parseYaml(sample, 'sample'), { version: '1.6', role });
      expect([...given]).to.deep.equal(featuresFor('1.6', role).map((feature) => feature.id));
      for (const feature of featuresFor('1.6', role)) expect(pics).to.have.property(feature.id, feature.default);
    });
  }
});
