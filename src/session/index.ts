export { defaultSessionLimits, RateGauge } from './bounds.ts';
export type { SessionLimits } from './bounds.ts';
export type { LinkEvents, TextLink } from './link.ts';
export { RpcSession } from './rpc.ts';
export type { RpcOptions } from './rpc.ts';
export * from './session.ts';
export { defaultTerms, Secret } from './security.ts';
export type * from './security.ts';
