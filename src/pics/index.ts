/** What the system under test is said to have (PICS), when a case applies, and the `<Configured …>` values. */
export * from './applicability.ts';
export type { Feature } from './feature.ts';
export * from './features.ts';
export { features16, type Feature16 } from './features16.ts';
export * from './evidence16.ts';
export { features201, type Feature201 } from './features201.ts';
export * from './fields.ts';
export * from './values.ts';
export { type ConfiguredValues16 } from './values16.ts';
export { type ConfiguredValues201 } from './values201.ts';
export * from './problem.ts';
export * from './nearest.ts';
export * from './over.ts';
export * from './pics-file.ts';
export * from './yaml-source.ts';
