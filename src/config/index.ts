/** `plugfest.yaml` and the flags of `plugfest run`: reading, checking, explaining, writing. */
export * from './run-config.ts';
export * from './load.ts';
export { runKeys, type ListenAddress, type RunKey, type RunKeyName, type SecurityProfile } from './run-keys.ts';
export type { RunFlags } from './settings.ts';
export { redactorFor, secretsOf } from './secrets.ts';
export { isEverywhere, ownAddresses } from './hosts.ts';
export type { CheckItem } from './check-item.ts';
export * from './preflight.ts';
export { astray } from './port-items.ts';
export { checkTlsFiles } from './tls-files.ts';
export * from './init.ts';
export { saysFinding, type Expectation, type ExpectedFinding } from './expectations.ts';
