import { fileURLToPath } from 'node:url';

const TESTCASES = /(?:^|[/\\])(?:dist[/\\])?(testcases[/\\][^\s()]+?)\.(?:js|ts):(\d+)(?::\d+)?\)?$/;

/**
 * Where in a test case the caller stands: `testcases/ocpp16/charge-point/core/TC_001_CS.ts:31`; undefined when no test case
 * is on the stack. Only called when a finding is written, from a stack that was captured when the step was described.
 */
export function callSite(stack: string | undefined): string | undefined {
  for (const line of stack?.split('\n') ?? []) {
    const text = line.includes('file://') ? line.replace(/file:\/\/[^\s:)]+/, (url) => fileURLToPath(url)) : line;
    const found = TESTCASES.exec(text.trim());
    if (found) return `${found[1]!.replaceAll('\\', '/')}.ts:${found[2]}`;
  }
  return undefined;
}
