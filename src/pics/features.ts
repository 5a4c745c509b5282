import type { Role, Version } from '../protocol/index.ts';
import type { Feature } from './feature.ts';
import { features12, features15, type Feature12, type Feature15 } from './features15.ts';
import { features16, type Feature16 } from './features16.ts';
import { features201, type Feature201 } from './features201.ts';

/** The claims: feature id to whether the system under test has it. An id that is not there is not claimed. */
export type Pics = Readonly<Record<string, boolean>>;

interface FeaturesByVersion {
  '1.2': Feature12;
  '1.5': Feature15;
  '1.6': Feature16;
  '2.0.1': Feature201;
}

/** The feature ids of a version: what `has(…)` accepts in its test cases. */
export type FeatureOf<V extends Version> = V extends keyof FeaturesByVersion ? FeaturesByVersion[V] : never;

const tables: Readonly<Partial<Record<Version, readonly Feature[]>>> = {
  '1.2': features12,
  '1.5': features15,
  '1.6': features16,
  '2.0.1': features201,
};

/** All features of a version, those of both roles; empty for a version that has no test cases yet. */
export function featuresOf(version: Version): readonly Feature[] {
  return tables[version] ?? [];
}

/** The features that a system of this role can claim. */
export function featuresFor(version: Version, role: Role): readonly Feature[] {
  return featuresOf(version).filter((feature) => feature.role === role || feature.role === 'both');
}

/** The claims of a system of which nothing is known but its version and role: the defaults of the table. */
export function defaultPics(version: Version, role: Role): Pics {
  return picsOf(featuresFor(version, role).map((feature) => [feature.id, feature.default]));
}

/** Claims every feature of the role; for the reference peers and for listings. Contradictions between claims are not judged. */
export function fullPics(version: Version, role: Role): Pics {
  return picsOf(featuresFor(version, role).map((feature) => [feature.id, true]));
}

/** Claims in an object without a prototype, so that no claim is ever made by `Object.prototype`. */
export function picsOf(claims: Iterable<readonly [string, boolean]>): Pics {
  const pics = Object.create(null) as Record<string, boolean>;
  for (const [id, claimed] of claims) pics[id] = claimed;
  return Object.freeze(pics);
}
