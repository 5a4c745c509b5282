export { referenceCsms16 } from './csms.ts';
export type { ReferenceCsms, ReferenceCsms16Options } from './csms.ts';
export { csmsFaults16 } from './faults/index.ts';
export type { CsmsFault16 } from './faults/index.ts';
export type { Fault } from './faults/hooks.ts';
export { demoIdTags } from './id-tags.ts';
export type { IdTagEntry } from './id-tags.ts';
