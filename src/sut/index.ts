/** The operator's hands: the port that test cases use, and the drivers behind it. */
export * from './driver.ts';
export * from './describe.ts';
export * from './driver-for.ts';
export { execDriver } from './exec.ts';
export { httpDriver } from './http.ts';
export type { Limit } from './limit.ts';
export { manualDriver, type ManualOptions } from './manual.ts';
export { OPERATOR_PROTOCOL, readOutcome } from './message.ts';
export { moduleDriver } from './module.ts';
export { printable } from './printable.ts';
