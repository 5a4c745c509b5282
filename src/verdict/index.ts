export * from './verdict.ts';
export * from './finding.ts';
