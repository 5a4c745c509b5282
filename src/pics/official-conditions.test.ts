import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApplicability, featuresIn, type Applicability } from './applicability.ts';
import { featuresFor } from './features.ts';

interface OfficialCase {
  readonly id: string;
  readonly title: string;
  readonly role: 'station' | 'csms';
  readonly profile: string;
  readonly status: 'mandatory' | 'conditional';
  readonly condition?: string;
  readonly applies?: Applicability;
  readonly revisions: readonly string[];
}

const { cases } = JSON.parse(readFileSync(join(process.cwd(), 'fixtures', 'official', '1.6.json'), 'utf8')) as {
  readonly cases: readonly OfficialCase[];
};

describe('the table of official 1.6 cases', () => {
  it('has every case of both revisions once', () => {
    const count = (role: string, revision: string): number =>
      cases.filter((one) => one.role === role && one.revisions.includes(revision)).length;
    expect(new Set(cases.map(({ id }) => id)).size).to.equal(cases.length);
    expect([count('station', '2024-04'), count('station', '2025')]).to.deep.equal([102, 107]);
    expect([count('csms', '2024-04'), count('csms', '2025')]).to.deep.equal([75, 77]);
  });

  it('has a condition exactly for what is conditional, and the words agree with the data', () => {
    for (const { id, status, applies, condition } of cases) {
      expect(status, id).to.equal(applies === undefined ? 'mandatory' : 'conditional');
      expect(condition, id).to.equal(applies && describeApplicability(applies));
    }
  });

  it('speaks only of claims that the role can make', () => {
    for (const { id, role, applies } of cases) {
      const known = featuresFor('1.6', role).map((feature) => feature.id);
      for (const feature of applies === undefined ? [] : featuresIn(applies)) expect(known, id).to.include(feature);
    }
  });

  it('names the role of the id, and a profile that is a claim', () => {
    const profiles = featuresFor('1.6', 'csms').map((feature) => feature.id);
    for (const { id, role, profile } of cases) {
      expect(id.endsWith('_CSMS'), id).to.equal(role === 'csms');
      expect(profiles, id).to.include(profile);
    }
  });
});
