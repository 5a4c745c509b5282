export type * from './event.ts';
export type * from './result.ts';
