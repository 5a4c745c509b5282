import { fileURLToPath } from 'node:url';

const TESTCASES = /(?:^|[/\\])(?:dist[/\\])?(testcases[/\\][^\s()]+?)\.(?:js|ts):(\d+)(?::\d+)?\)?$/;

/** Remembers where a step is described, for `callSite`. */
export function described(): Error {
  return new Error('described here');
}

/**
 * Where in a test case a step stands: `testcases/ocpp16/charge-point/core/TC_001_CS.ts:31`; undefined when no test case is on
 * the stack. Only asked for when a finding is written: making text of a stack, through source maps, is dear.
 * @param from what `described()` gave when the step was described
 */
export function callSite(from: Error): string | undefined {
  for (const line of from.stack?.split('\n') ?? []) {
    const text = line.includes('file://') ? line.replace(/file:\/\/[^\s:)]+/, (url) => fileURLToPath(url)) : line;
    const found = TESTCASES.exec(text.trim());
    if (found) return `${found[1]!.replaceAll('\\', '/')}.ts:${found[2]}`;
  }
  return undefined;
}
